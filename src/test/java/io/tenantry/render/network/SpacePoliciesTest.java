package io.tenantry.render.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.Manifests;
import io.tenantry.kube.Link;
import io.tenantry.model.Cache;
import io.tenantry.model.Cidr;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import io.tenantry.render.InboundLinks;
import io.tenantry.render.SpaceLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpacePoliciesTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    private final Golden golden = Golden.of(SpacePoliciesTest.class);

    @Test
    void aWorkloadWithoutConnectionsReachesNobodyAndNobodyReachesIt() {
        golden.matches("alone.yaml", render(with(Fixtures.api().build())));
    }

    @Test
    void aConnectionToADatabaseOpensBothEnds() {
        Tenant connected =
                with(Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        golden.matches(
                "database.yaml", Manifests.added(render(with(Fixtures.api().build())), render(connected)));
    }

    @Test
    void aMigrationReachesTheDatabasesOfItsWorkloadAndNothingElse() {
        Workload api = Fixtures.api()
                .migration(Migration.defaults()
                        .command(List.of("node", "migrate.js"))
                        .build())
                .connections(List.of(Fixtures.toMain(), toSessions()))
                .build();

        Tenant tenant = Fixtures.tenant()
                .caches(Map.of(
                        Name.of("sessions"),
                        Cache.Memcached.defaults().name(Name.of("sessions")).build()))
                .build();

        golden.matches("migration.yaml", Manifests.added(render(tenant), render(tenant.with(api))));
    }

    @Test
    void anMcpServerReachesTheWorkloadsItDeclares() {
        Workload mcp = Fixtures.api()
                .name(Name.of("python-mcp"))
                .component(Name.of("mcp"))
                .connections(List.of(Connection.ToWorkload.defaults()
                        .workload(Name.of("api"))
                        .build()))
                .build();
        Tenant tenant = with(Fixtures.api().build());

        golden.matches("workload.yaml", Manifests.added(render(tenant), render(tenant.with(mcp))));
    }

    @Test
    void whatIsExposedAndWhatShowsFiguresIsReachedByThePlatform() {
        Workload api = Fixtures.api()
                .ports(Map.of(Name.of("http"), new PortNumber(3000), Name.of("metrics"), new PortNumber(9464)))
                .metrics(Workload.Metrics.defaults().build())
                .routes(List.of(Route.defaults().path("/api").build()))
                .build();

        golden.matches(
                "platform.yaml", Manifests.added(render(with(Fixtures.api().build())), render(with(api))));
    }

    @Test
    void theInternetIsNeitherTheClusterNorAnybodysNetwork() {
        Workload api = Fixtures.api()
                .connections(List.of(Connection.ToOutside.defaults()
                        .outside(Name.of("stripe"))
                        .build()))
                .build();

        golden.matches(
                "internet.yaml", Manifests.added(render(with(Fixtures.api().build())), render(with(api))));
    }

    @Test
    void anOutsideRangeLeavesOutTheClusterInItsMidst() {
        Workload api = Fixtures.api()
                .connections(List.of(Connection.ToOutside.defaults()
                        .outside(Name.of("office"))
                        .addresses(List.of(Cidr.of("10.0.0.0/8"), Cidr.of("203.0.113.0/24")))
                        .ports(List.of(new PortNumber(8443), new PortNumber(443), new PortNumber(443)))
                        .build()))
                .build();

        golden.matches("office.yaml", Manifests.added(render(with(Fixtures.api().build())), render(with(api))));
    }

    @Test
    void policiesInSharedNamespacesHaveTheTenantsName() {
        Tenant tenant =
                with(Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        assertThat(render(tenant))
                .filteredOn(policy -> !policy.getMetadata().getNamespace().equals("tenant-acme"))
                .isNotEmpty()
                .allSatisfy(policy -> {
                    assertThat(policy.getMetadata().getName()).startsWith("tenant-acme--");
                    assertThat(policy.getMetadata().getLabels()).containsEntry("tenant", "acme");
                });
    }

    @Test
    void aConnectionThatGoesTakesItsPoliciesWithIt() {
        Tenant before = with(Fixtures.api().build());
        Tenant connected = before.with(
                Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        assertThat(render(connected.with(Fixtures.api().build()))).isEqualTo(render(before));
    }

    private static Connection toSessions() {
        return Connection.ToCache.defaults().cache(Name.of("sessions")).build();
    }

    private static Tenant with(Workload workload) {
        return Fixtures.tenant().build().with(workload);
    }

    private static List<HasMetadata> render(Tenant tenant) {
        List<Link> links = new ArrayList<>(SpaceLinks.of(ENVIRONMENT, tenant));
        links.addAll(InboundLinks.of(ENVIRONMENT, tenant));
        return SpacePolicies.render(ENVIRONMENT, tenant, links);
    }
}
