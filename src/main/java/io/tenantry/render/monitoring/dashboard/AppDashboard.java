package io.tenantry.render.monitoring.dashboard;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.List;

/** How apps are that show their requests themselves: traffic, errors, latency, saturation. */
final class AppDashboard {

    private static final String CHOSEN = "namespace=~\"$namespace\", app=~\"$app\"";
    private static final String CONTAINERS = "namespace=~\"$namespace\", container=~\"$app\"";
    private static final String BY_APP = "{{namespace}} {{app}}";
    private static final String BY_CONTAINER = "{{namespace}} {{container}}";

    private AppDashboard() {}

    static Dashboard dashboard() {
        Expression series = Expression.of("namespace_app:requests:rate5m");
        return new Dashboard(
                "apps",
                "Apps",
                List.of(new Variable("namespace", series), new Variable("app", series)),
                List.of(requests(), resources(), alerts()));
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

    private static Row resources() {
        return Row.of(
                "Saturation",
                Panel.graph(
                        "CPU",
                        Unit.CORES,
                        Query.of(
                                BY_CONTAINER,
                                "sum by (namespace, container) (tenant_pod_container:cpu:rate5m{%s})",
                                CONTAINERS)),
                Panel.graph(
                        "CPU held back",
                        Unit.RATIO,
                        Query.of(
                                BY_CONTAINER,
                                "max by (namespace, container) (tenant_pod_container:cpu_throttled:ratio5m{%s})",
                                CONTAINERS)),
                Panel.graph(
                        "Memory, of the limit",
                        Unit.RATIO,
                        Query.of(
                                BY_CONTAINER,
                                "max by (namespace, container) (tenant_pod_container:memory:limit_ratio{%s})",
                                CONTAINERS)),
                Panel.graph(
                        "Pods that are ready",
                        Unit.COUNT,
                        Query.of(
                                "{{namespace}} {{deployment}}",
                                """
                                max by (namespace, deployment)
                                  (kube_deployment_status_replicas_available{namespace=~"$namespace", deployment=~"$app"})""")),
                Panel.graph(
                        "Restarts in an hour",
                        Unit.COUNT,
                        Query.of(
                                BY_CONTAINER,
                                """
                                sum by (namespace, container)
                                  (increase(kube_pod_container_status_restarts_total{%s}[1h]))""",
                                CONTAINERS)));
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
