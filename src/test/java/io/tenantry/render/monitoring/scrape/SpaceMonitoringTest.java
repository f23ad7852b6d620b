package io.tenantry.render.monitoring.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Access;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceMonitoringTest {

    private static final Environment SHOP = Fixtures.environment();

    private final Golden golden = Golden.of(SpaceMonitoringTest.class);

    @Test
    void asksTheAppsAndProxiesOfATenantAndSaysWhatItsDatabasesMayTake() {
        Name legacy = Name.of("legacy");
        Tenant tenant = Fixtures.tenant()
                .databases(Map.of(
                        Name.of("main"),
                        Database.InPostgres.defaults()
                                .name(Name.of("main"))
                                .postgres(Name.of("shared"))
                                .suffix("scuba_db")
                                .build(),
                        legacy,
                        Database.InMariaDb.defaults()
                                .name(legacy)
                                .mariaDb(Name.of("shared"))
                                .build()))
                .apps(Map.of(
                        Name.of("api"),
                        Fixtures.api()
                                .ports(Map.of(
                                        Name.of("http"),
                                        new PortNumber(3000),
                                        Name.of("metrics"),
                                        new PortNumber(9464)))
                                .metrics(Workload.Metrics.defaults().build())
                                .connections(List.of(
                                        Fixtures.toMain(),
                                        Connection.ToDatabase.defaults()
                                                .database(legacy)
                                                .access(Access.READ_ONLY)
                                                .variables("LEGACY")
                                                .build()))
                                .build()))
                .build();

        golden.matches("tenant.yaml", render(tenant));
    }

    @Test
    void asksTheProxiesOfAnAppThatShowsNothingItself() {
        Tenant tenant = Fixtures.tenant()
                .databases(Map.of())
                .apps(Map.of(Name.of("api"), Fixtures.api().build()))
                .build();

        assertThat(render(tenant))
                .extracting(
                        HasMetadata::getKind,
                        object -> object.getMetadata().getNamespace() + "/"
                                + object.getMetadata().getName())
                .containsExactly(
                        tuple("RoleBinding", "tenant-acme/prometheus-discovery"),
                        tuple("PodMonitor", "monitoring/tenant-acme--proxies"));
    }

    private static List<HasMetadata> render(Tenant tenant) {
        return SpaceMonitoring.render(SHOP, tenant);
    }
}
