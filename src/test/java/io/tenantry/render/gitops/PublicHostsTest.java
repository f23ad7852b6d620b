package io.tenantry.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Host;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicHostsTest {

    private static final List<Route> EVERYTHING =
            List.of(Route.defaults().path("/").build());

    private final Workload api = Fixtures.api().routes(EVERYTHING).build();
    private final Tenant acme = Fixtures.tenant().apps(Map.of(api.name(), api)).build();

    @Test
    void eachHostThatSomebodyAnswersIsNamed() {
        Workload admin = Fixtures.api()
                .name(Name.of("admin"))
                .hosts(List.of(Host.of("admin.bank.example.org")))
                .routes(EVERYTHING)
                .build();
        Tenant bank = Fixtures.tenant()
                .id(TenantId.of("bank"))
                .domains(List.of(Host.of("bank.example.org")))
                .apps(Map.of(api.name(), api, admin.name(), admin))
                .build();
        OwnSpace site = OwnSpace.defaults()
                .name(Name.of("site"))
                .group("site-developers")
                .domains(List.of(Host.of("www.shop.example.com")))
                .apps(Map.of(api.name(), api))
                .build();

        assertThat(PublicHosts.of(at("shop.example.com")
                        .spaces(Map.of(site.name(), site))
                        .tenants(Map.of(acme.id(), acme, bank.id(), bank))
                        .build()))
                .isEqualTo(
                        """

                        ## Hosts

                        DNS has to lead each of these to the load balancer, which `kubectl get service --namespace ingress` shows when it is there.
                        Let's Encrypt asks the host itself, so there is no certificate before.

                        | host | whose |
                        |---|---|
                        | `*.shop.example.com` | each tenant without a domain of its own |
                        | `admin.bank.example.org` | tenant bank, app admin |
                        | `bank.example.org` | tenant bank |
                        | `www.shop.example.com` | space site |
                        """);
    }

    @Test
    void whoAnswersNobodyHasNoHost() {
        Tenant silent = Fixtures.tenant()
                .apps(Map.of(api.name(), Fixtures.api().build()))
                .build();

        assertThat(PublicHosts.of(at("shop.example.com")
                        .tenants(Map.of(silent.id(), silent))
                        .build()))
                .isEmpty();
    }

    @Test
    void browsersFindTheLaptopThemselves() {
        assertThat(PublicHosts.of(
                        at("localhost").tenants(Map.of(acme.id(), acme)).build()))
                .isEmpty();
    }

    private static EnvironmentBuilder at(String domain) {
        Environment environment = Fixtures.environment();
        return EnvironmentBuilder.builder(environment)
                .domain(Host.of(domain))
                .issuer(new Issuer.Acme(Issuer.Directory.PRODUCTION, "ops@example.com", Optional.empty()));
    }
}
