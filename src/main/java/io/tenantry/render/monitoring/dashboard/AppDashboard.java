package io.tenantry.render.monitoring.dashboard;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.List;

/** How apps are that show their requests themselves: traffic, errors, latency, saturation. */
final class AppDashboard {

    private static final String CHOSEN = "namespace=~\"$namespace\", app=~\"$app\"";
    private static final String BY_APP = "{{namespace}} {{app}}";

    private AppDashboard() {}

    static Dashboard dashboard() {
        Expression series = Expression.of("namespace_app:requests:rate5m");
        return new Dashboard(
                "apps",
                "Apps",
                List.of(new Variable("namespace", series), new Variable("app", series)),
                List.of(requests(), Saturation.of("namespace"), alerts()));
    }

    private static Row requests() {
        return Row.of(
                "Requests",
                Panel.graph("Traffic", Unit.PER_SECOND, Query.of(BY_APP, "namespace_app:requests:rate5m{%s}", CHOSEN)),
                Panel.graph("Errors", Unit.RATIO, Query.of(BY_APP, "namespace_app:errors:ratio5m{%s}", CHOSEN)),
                Panel.graph(
                        "Latency",
                        Unit.SECONDS,
                        Query.of(BY_APP + " 50%", "namespace_app:latency_seconds:p50{%s}", CHOSEN),
                        Query.of(BY_APP + " 99%", "namespace_app:latency_seconds:p99{%s}", CHOSEN)));
    }

    private static Row alerts() {
        return Row.of(
                "Alerts",
                Panel.table(
                        "Firing",
                        Unit.COUNT,
                        Query.of(
                                "",
                                """
                                sum by (namespace, alertname, severity, app, pod)
                                  (ALERTS{alertstate="firing", namespace=~"$namespace"})""")));
    }
}
