package io.tenantry.render.monitoring.dashboard;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.List;

/** How a tenant's apps are: traffic, errors, latency, saturation. */
final class TenantDashboard {

    private static final String CHOSEN = "tenant=~\"$tenant\", app=~\"$app\"";
    private static final String TENANTS = "tenant=~\"$tenant\"";
    private static final String BY_APP = "{{tenant}} {{app}}";

    private TenantDashboard() {}

    static Dashboard dashboard() {
        return new Dashboard(
                "tenants",
                "Tenants",
                List.of(Variable.tenant(), new Variable("app", Expression.of("tenant_app:requests:rate5m"))),
                List.of(now(), requests(), Saturation.of("tenant"), limits(), alerts()));
    }

    private static Row now() {
        return Row.of(
                "Now",
                Panel.number("Requests", Unit.PER_SECOND, Query.of("", "sum(tenant_app:requests:rate5m{%s})", CHOSEN)),
                Panel.number(
                        "Errors",
                        Unit.RATIO,
                        Query.of(
                                "",
                                """
                                (sum(tenant_app:errors:rate5m{%1$s}) or vector(0))
                                  / (sum(tenant_app:requests:rate5m{%1$s}) > 0)""",
                                CHOSEN)),
                Panel.number(
                        "Slowest app, 99 of 100 requests",
                        Unit.MILLISECONDS,
                        Query.of("", "max(tenant_app:latency_ms:p99{%s})", CHOSEN)),
                Panel.number(
                        "Alerts",
                        Unit.COUNT,
                        Query.of("", "count(ALERTS{alertstate=\"firing\", %s}) or vector(0)", TENANTS)));
    }

    private static Row requests() {
        return Row.of(
                "Requests",
                Panel.graph("Traffic", Unit.PER_SECOND, Query.of(BY_APP, "tenant_app:requests:rate5m{%s}", CHOSEN)),
                Panel.graph("Errors", Unit.RATIO, Query.of(BY_APP, "tenant_app:errors:ratio5m{%s}", CHOSEN)),
                Panel.graph(
                        "Latency",
                        Unit.MILLISECONDS,
                        Query.of(BY_APP + " 50%", "tenant_app:latency_ms:p50{%s}", CHOSEN),
                        Query.of(BY_APP + " 99%", "tenant_app:latency_ms:p99{%s}", CHOSEN)),
                Panel.graph(
                        "Turned away by the mesh",
                        Unit.PER_SECOND,
                        Query.of(BY_APP + " requests", "tenant_app:denied_requests:rate5m{%s}", CHOSEN),
                        Query.of(BY_APP + " connections", "tenant_app:denied_connections:rate5m{%s}", CHOSEN)));
    }

    private static Row limits() {
        return Row.of(
                "Quota and volumes",
                Panel.graph(
                        "Quota taken",
                        Unit.RATIO,
                        Query.of("{{tenant}} {{resource}}", "tenant_resource:quota_used:ratio{%s}", TENANTS)),
                Panel.graph(
                        "Volumes, free",
                        Unit.RATIO,
                        Query.of(
                                "{{tenant}} {{persistentvolumeclaim}}",
                                "tenant_claim:volume_free:ratio{%s}",
                                TENANTS)));
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
                                sum by (tenant, alertname, severity, app, namespace, pod, database)
                                  (ALERTS{alertstate="firing", %s})""",
                                TENANTS)));
    }
}
