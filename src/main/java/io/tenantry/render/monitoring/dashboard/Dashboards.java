package io.tenantry.render.monitoring.dashboard;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.integreatly.GrafanaDashboard;
import io.tenantry.imports.integreatly.GrafanaDashboardSpec;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.render.monitoring.GrafanaServer;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.rule.AlertRules;
import java.util.ArrayList;
import java.util.List;

/** The dashboards: of apps, of tenants, of databases, of the platform; those that there is something to show on. */
public final class Dashboards {

    private Dashboards() {}

    /** Renders them, in a folder of Grafana that is called like the platform; none where there is no Grafana. */
    public static List<HasMetadata> render(Environment environment) {
        return environment.monitoring().isEmpty()
                ? List.of()
                : all(environment).stream()
                        .map(dashboard -> object(environment.whole(), dashboard))
                        .toList();
    }

    static List<Dashboard> all(Environment environment) {
        List<Dashboard> dashboards = new ArrayList<>();
        if (AlertRules.hasAppsThatShowRequests(environment)) {
            dashboards.add(AppDashboard.dashboard());
        }
        if (environment.mesh().isPresent()) {
            dashboards.add(TenantDashboard.dashboard());
        }
        if (!environment.postgres().isEmpty() || !environment.mariaDb().isEmpty()) {
            dashboards.add(DatabaseDashboard.dashboard());
        }
        dashboards.add(PlatformDashboard.dashboard(environment));
        return List.copyOf(dashboards);
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
