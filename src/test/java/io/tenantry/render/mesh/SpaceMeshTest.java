package io.tenantry.render.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.Manifests;
import io.tenantry.kube.Link;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.model.Image;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probes;
import io.tenantry.model.Resources;
import io.tenantry.model.Route;
import io.tenantry.model.Sidecar;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import io.tenantry.render.InboundLinks;
import io.tenantry.render.SpaceLinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceMeshTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    private final Golden golden = Golden.of(SpaceMeshTest.class);

    @Test
    void aWorkloadWithoutConnectionsIsAskedByTheKubeletOnly() {
        golden.matches("alone.yaml", render(Fixtures.tenant().build().with(api().build())));
    }

    @Test
    void aConnectionToADatabaseIsAuthorizedWhereTheDatabaseIs() {
        golden.matches("database.yaml", addedBy(api().connections(List.of(Fixtures.toMain()))));
    }

    @Test
    void aConnectionToACacheCarriesBytes() {
        Tenant tenant = Fixtures.tenant()
                .caches(Map.of(
                        Name.of("sessions"),
                        Cache.Memcached.defaults().name(Name.of("sessions")).build()))
                .build();
        Connection toSessions =
                Connection.ToCache.defaults().cache(Name.of("sessions")).build();

        golden.matches(
                "cache.yaml",
                added(
                        tenant.with(api().build()),
                        tenant.with(api().connections(List.of(toSessions)).build())));
    }

    @Test
    void aConnectionToAWorkloadOpensItsPortAndEndsItsRequests() {
        golden.matches("workload.yaml", addedBy(mcp()));
    }

    @Test
    void whatIsExposedTakesFromTheEdgeWhatIsTheTenantsAlone() {
        golden.matches("exposed.yaml", addedBy(exposedApi()));
    }

    @Test
    void whatIsExposedTakesEverythingFromTheTenantsOwnPodsAsTheTenants() {
        Tenant exposed = Fixtures.tenant().build().with(exposedApi().build());

        golden.matches("exposed-and-connected.yaml", added(exposed, exposed.with(mcp().build())));
    }

    @Test
    void theKubeletAsksSidecarsTooAtWhatIsExposed() {
        Tenant exposed = Fixtures.tenant().build().with(exposedApi().build());
        Sidecar nginx = Sidecar.defaults()
                .name(Name.of("nginx"))
                .image(Image.of("docker.io/nginxinc/nginx-unprivileged:1.30.4"))
                .serves(List.of(Name.of("http")))
                .probes(Probes.at("/nginx"))
                .resources(Resources.of("10m", "16Mi", "100m", "32Mi"))
                .build();

        golden.matches(
                "sidecar.yaml",
                added(
                        exposed,
                        exposed.with(exposedApi()
                                .sidecars(Map.of(nginx.name(), nginx))
                                .build())));
    }

    @Test
    void figuresBesideWhatIsExposedAreShownToPrometheusAlone() {
        WorkloadBuilder showing = exposedApi()
                .metrics(Workload.Metrics.defaults().port(Name.of("http")).build());

        golden.matches(
                "exposed-figures.yaml",
                added(
                        Fixtures.tenant().build().with(exposedApi().build()),
                        Fixtures.tenant().build().with(showing.build())));
    }

    @Test
    void figuresAtAPortOfTheirOwnAreShownToPrometheusAlone() {
        golden.matches(
                "figures.yaml",
                addedBy(api().ports(
                                Map.of(Name.of("http"), new PortNumber(3000), Name.of("metrics"), new PortNumber(9464)))
                        .metrics(Workload.Metrics.defaults().build())));
    }

    @Test
    void requestsThatDoNoHarmAreSentAgainWithinTheirTime() {
        WorkloadBuilder patient = exposedApi()
                .timeout(Duration.ofSeconds(30))
                .retries(List.of(new Workload.SafeRoute("/api/catalog"), new Workload.SafeRoute("/assets")));

        golden.matches(
                "retries.yaml",
                added(
                        Fixtures.tenant().build().with(exposedApi().build()),
                        Fixtures.tenant().build().with(patient.build())));
    }

    @Test
    void identitiesEndInTheTrustDomain() {
        Mesh mesh = Mesh.defaults().trustDomain(Host.of("mesh.example.com")).build();
        Tenant tenant = Fixtures.tenant()
                .build()
                .with(api().connections(List.of(Fixtures.toMain())).build());

        List<HasMetadata> objects = SpaceMesh.render(ENVIRONMENT.system(), mesh, tenant, links(tenant));

        assertThat(Manifests.of(objects).toString())
                .contains("api.tenant-acme.serviceaccount.identity.linkerd.mesh.example.com")
                .doesNotContain("cluster.local");
    }

    @Test
    void aConnectionThatGoesTakesItsAuthorizationWithIt() {
        Tenant before = Fixtures.tenant().build().with(exposedApi().build());
        Tenant connected =
                before.with(exposedApi().connections(List.of(Fixtures.toMain())).build());

        assertThat(Manifests.of(render(connected.with(exposedApi().build())))).isEqualTo(Manifests.of(render(before)));
    }

    private static WorkloadBuilder api() {
        return Fixtures.api();
    }

    private static WorkloadBuilder exposedApi() {
        return api().routes(List.of(Route.defaults().path("/api").build()));
    }

    private static WorkloadBuilder mcp() {
        return api().name(Name.of("python-mcp"))
                .component(Name.of("mcp"))
                .connections(List.of(Connection.ToWorkload.defaults()
                        .workload(Name.of("api"))
                        .build()));
    }

    private static List<HasMetadata> addedBy(WorkloadBuilder workload) {
        Tenant tenant = Fixtures.tenant().build().with(api().build());
        return added(tenant, tenant.with(workload.build()));
    }

    private static List<HasMetadata> added(Tenant before, Tenant after) {
        return Manifests.added(render(before), render(after));
    }

    private static List<HasMetadata> render(Tenant tenant) {
        return SpaceMesh.render(ENVIRONMENT.system(), ENVIRONMENT.mesh().orElseThrow(), tenant, links(tenant));
    }

    private static List<Link> links(Tenant tenant) {
        List<Link> links = new ArrayList<>(SpaceLinks.of(ENVIRONMENT, tenant));
        links.addAll(InboundLinks.of(ENVIRONMENT, tenant));
        return links;
    }
}
