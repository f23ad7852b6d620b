package io.tenantry.render;

import io.tenantry.Fixtures;
import io.tenantry.model.Connection;
import io.tenantry.model.CrossTenantPath;
import io.tenantry.model.Name;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.TenantId;
import io.tenantry.model.Workload;
import java.time.LocalDate;
import java.util.List;

/** The tenants {@code acme} and {@code bank}: acme's {@code web} pays at bank's {@code ledger}, which both declared. */
final class Guests {

    private Guests() {}

    static Tenant acme() {
        return acme(Fixtures.api()
                .name(Name.of("web"))
                .connections(List.of(Connection.ToTenant.defaults()
                        .tenant(TenantId.of("bank"))
                        .workload(Name.of("ledger"))
                        .reason("Acme pays here.")
                        .expires(LocalDate.of(2027, 1, 31))
                        .build()))
                .build());
    }

    static Tenant acmeAlone() {
        return acme(Fixtures.api().name(Name.of("web")).build());
    }

    static Tenant bank() {
        return TenantBuilder.builder(bankAlone())
                .exceptions(List.of(CrossTenantPath.defaults()
                        .tenant(TenantId.of("acme"))
                        .workload(Name.of("ledger"))
                        .reason("Acme is a customer.")
                        .expires(LocalDate.of(2027, 2, 28))
                        .build()))
                .build();
    }

    static Tenant bankAlone() {
        return bank(Fixtures.api().name(Name.of("ledger")).build());
    }

    /** The bank, whose ledger can be reached from outside as well. */
    static Tenant bankExposed() {
        return bank().with(Fixtures.api()
                .name(Name.of("ledger"))
                .routes(List.of(Route.defaults().path("/ledger").build()))
                .build());
    }

    private static Tenant acme(Workload web) {
        return Fixtures.tenant().build().with(web);
    }

    private static Tenant bank(Workload ledger) {
        return Fixtures.tenant()
                .id(TenantId.of("bank"))
                .group("bank-developers")
                .build()
                .with(ledger);
    }
}
