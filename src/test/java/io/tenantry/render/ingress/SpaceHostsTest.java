package io.tenantry.render.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.traefik.IngressRoute;
import io.tenantry.imports.traefik.Middleware;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.Placement;
import io.tenantry.model.Replicas;
import io.tenantry.model.Route;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Workload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceHostsTest {

    private static final Workload API = Fixtures.api()
            .routes(List.of(Route.defaults().path("/api").build()))
            .build();
    private static final Workload WEB = Fixtures.api()
            .name(Name.of("web"))
            .routes(List.of(Route.defaults().path("/").build()))
            .build();
    private static final TenantBuilder TENANT = TenantBuilder.builder(
            Fixtures.tenant().apps(Map.of(API.name(), API, WEB.name(), WEB)).build());

    private final Golden golden = Golden.of(SpaceHostsTest.class);

    @Test
    void throughTraefik() {
        golden.matches(
                "traefik.yaml", render(with(new Ingress.Traefik(new Placement.Replicated(new Replicas(2)))), TENANT));
    }

    @Test
    void throughTheGatewayApi() {
        golden.matches(
                "gateway-api.yaml",
                render(with(new Ingress.GatewayApi(new Placement.Replicated(new Replicas(2)))), TENANT));
    }

    @Test
    void throughNginx() {
        golden.matches("nginx.yaml", render(with(new Ingress.Nginx(new Replicas(2))), TENANT));
    }

    @Test
    void nothingOfATenantThatIsNotExposed() {
        assertThat(render(
                        Fixtures.environment(),
                        TenantBuilder.builder(Fixtures.tenant().build())))
                .isEmpty();
    }

    @Test
    void nothingIsTheTenantsOwnButItsLeaveToBeReached() {
        for (Ingress engine : List.of(
                new Ingress.Traefik(new Placement.Replicated(new Replicas(1))),
                new Ingress.GatewayApi(new Placement.Replicated(new Replicas(1))),
                new Ingress.Nginx(new Replicas(1)))) {
            assertThat(render(with(engine), TENANT))
                    .filteredOn(object -> !object.getMetadata().getNamespace().equals(Namespaces.INGRESS))
                    .allSatisfy(object -> assertThat(object.getKind()).isEqualTo("ReferenceGrant"));
        }
    }

    @Test
    void aTenantsOwnDomainsInsteadOfTheEnvironments() {
        List<HasMetadata> objects = render(
                Fixtures.environment(),
                TenantBuilder.builder(TENANT.build())
                        .domains(List.of(Host.of("dive.example.org"), Host.of("www.dive.example.org"))));

        assertThat(only(objects, IngressRoute.class).getSpec().getRoutes())
                .extracting(route -> route.getMatch())
                .containsExactly(
                        "(Host(`dive.example.org`) || Host(`www.dive.example.org`)) && (Path(`/api`) || PathPrefix(`/api/`))",
                        "(Host(`dive.example.org`) || Host(`www.dive.example.org`))");
        assertThat(only(objects, Certificate.class).getSpec().getDnsNames())
                .containsExactly("dive.example.org", "www.dive.example.org");
    }

    @Test
    void theControllersPodsShareWhatATenantMayAsk() {
        List<HasMetadata> objects = render(
                with(new Ingress.Traefik(new Placement.Replicated(new Replicas(3)))),
                TenantBuilder.builder(TENANT.build()).requestsPerMinute(1000));

        assertThat(objects.stream()
                        .filter(Middleware.class::isInstance)
                        .map(object -> ((Middleware) object).getSpec().getRateLimit())
                        .filter(limit -> limit != null)
                        .map(limit -> limit.getAverage())
                        .toList())
                .containsExactly(333L);
    }

    @Test
    void whoeverIsNotCountedHasNoLimit() {
        for (Ingress engine : List.of(
                new Ingress.Traefik(new Placement.Replicated(new Replicas(1))),
                new Ingress.GatewayApi(new Placement.Replicated(new Replicas(1))))) {
            assertThat(render(
                            with(engine), TenantBuilder.builder(TENANT.build()).requestsPerMinute(Optional.empty())))
                    .extracting(object -> object.getMetadata().getName())
                    .doesNotContain("tenant-acme-rate-limit");
        }
    }

    @Test
    void anAppWithHostsOfItsOwnIsCountedByItself() {
        Workload shop = Fixtures.api()
                .name(Name.of("shop"))
                .hosts(List.of(Host.of("shop.acme.com")))
                .routes(List.of(Route.defaults().path("/").build()))
                .build();
        List<HasMetadata> objects = render(
                with(new Ingress.Traefik(new Placement.Replicated(new Replicas(2)))),
                TenantBuilder.builder(TENANT.build().with(shop)).requestsPerMinute(1000));

        assertThat(objects.stream()
                        .filter(Middleware.class::isInstance)
                        .map(Middleware.class::cast)
                        .filter(each -> each.getSpec().getRateLimit() != null)
                        .map(each -> each.getMetadata().getName() + " "
                                + each.getSpec().getRateLimit().getAverage()))
                .containsExactly("tenant-acme-rate-limit 250", "tenant-acme--shop-rate-limit 250");
        assertThat(objects.stream()
                        .filter(Certificate.class::isInstance)
                        .map(each -> ((Certificate) each).getSpec().getDnsNames()))
                .contains(List.of("shop.acme.com"));
    }

    @Test
    void aWildcardServesAllButTenantsWithDomainsOfTheirOwn() {
        Environment environment = EnvironmentBuilder.builder(Fixtures.environment())
                .issuer(new Issuer.AcmeDns(
                        Issuer.Directory.PRODUCTION,
                        "platform@example.com",
                        SealedValue.of(Base64.getEncoder().encodeToString(sealed()))))
                .build();

        assertThat(only(render(environment, TENANT), IngressRoute.class)
                        .getSpec()
                        .getTls()
                        .getSecretName())
                .isEqualTo("wildcard");
        assertThat(render(environment, TENANT)).noneMatch(Certificate.class::isInstance);
        assertThat(render(
                        environment,
                        TenantBuilder.builder(TENANT.build()).domains(List.of(Host.of("dive.example.org")))))
                .anyMatch(Certificate.class::isInstance);
    }

    private static byte[] sealed() {
        byte[] bytes = new byte[2 + 512 + 20];
        bytes[0] = 2;
        return bytes;
    }

    private static Environment with(Ingress engine) {
        return EnvironmentBuilder.builder(Fixtures.environment())
                .ingress(engine)
                .build();
    }

    private static List<HasMetadata> render(Environment environment, TenantBuilder tenant) {
        Tenant built = tenant.build();
        return SpaceHosts.render(environment, built);
    }

    private static <T extends HasMetadata> T only(List<HasMetadata> objects, Class<T> type) {
        return objects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
