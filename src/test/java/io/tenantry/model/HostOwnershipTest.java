package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostOwnershipTest {

    @Test
    void aHostOfATenantsAppIsNobodyElses() {
        assertThatThrownBy(() -> with(tenant("acme", "www.acme.com"), tenant("bank", "www.acme.com")))
                .hasMessage(
                        "tenants.bank.apps.api.hosts[0]: 'www.acme.com' belongs to app 'api' already; expected a host"
                                + " that no other app has");
    }

    @Test
    void belowTheEnvironmentsDomainAreTenantsOnly() {
        Host below = Fixtures.environment().domain().below("www");

        assertThatThrownBy(() -> with(tenant("acme", below.value())))
                .hasMessageContaining(
                        "tenants.acme.apps.api.hosts[0]: '" + below + "' stands below the environment's" + " domain");
    }

    private static Tenant tenant(String id, String host) {
        Workload api = Fixtures.api()
                .hosts(List.of(Host.of(host)))
                .routes(List.of(Route.defaults().path("/").build()))
                .build();
        return Fixtures.tenant()
                .id(TenantId.of(id))
                .group(id + "-developers")
                .apps(Map.of(api.name(), api))
                .build();
    }

    private static Environment with(Tenant... tenants) {
        Environment environment = Fixtures.environment();
        for (Tenant tenant : tenants) {
            environment = environment.with(tenant);
        }
        return environment;
    }
}
