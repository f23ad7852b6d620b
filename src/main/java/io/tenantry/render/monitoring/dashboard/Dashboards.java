package io.tenantry.render.monitoring.dashboard;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.integreatly.GrafanaDashboard;
import io.tenantry.imports.integreatly.GrafanaDashboardSpec;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.render.monitoring.GrafanaServer;
import io.tenantry.render.monitoring.MonitoringMetadata;
import java.util.List;

/** The dashboards: of tenants, of databases, of the platform. Each lets the reader choose tenants. */
public final class Dashboards {

    private Dashboards() {}

    /** Renders them, in a folder of Grafana that is called like the platform. */
    public static List<HasMetadata> render(Name system, Ingress ingress) {
        return all(ingress).stream().map(dashboard -> object(system, dashboard)).toList();
    }

    static List<Dashboard> all(Ingress ingress) {
        return List.of(
                TenantDashboard.dashboard(), DatabaseDashboard.dashboard(), PlatformDashboard.dashboard(ingress));
    }

    private static HasMetadata object(Name system, Dashboard dashboard) {
        return new GrafanaDashboard()
                .withMetadata(MonitoringMetadata.of(system, dashboard.name()))
                .withSpec(new GrafanaDashboardSpec()
                        .withUid(dashboard.name())
                        .withInstanceSelector(GrafanaServer.INSTANCE)
                        .withFolder(system.value())
                        .withJson(DashboardJson.of(dashboard)));
    }
}
