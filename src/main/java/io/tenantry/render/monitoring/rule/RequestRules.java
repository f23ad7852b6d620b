package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.List;

/**
 * How the apps of each tenant answer, seen by their proxies: traffic, errors, latency, and who was turned away. Neither
 * probes nor Prometheus' own questions count.
 */
final class RequestRules {

    /** Below this many requests a second a ratio says nothing. */
    private static final String WITH_TRAFFIC = " and tenant_app:requests:rate5m > 0.1";

    private final String toApps;

    /**
     * The rules.
     *
     * @param prometheus the identity of Prometheus in the mesh
     */
    RequestRules(String prometheus) {
        this.toApps = "direction=\"inbound\", tenant!=\"\", target_port!=\"4191\", route_name!=\"probe\", client_id!=\""
                + prometheus + "\"";
    }

    RuleGroup group() {
        return new RuleGroup("requests", recordings(), alerts());
    }

    private List<Recording> recordings() {
        return List.of(
                Recording.of(
                        "tenant_app:requests:rate5m", "sum by (tenant, app) (rate(response_total{%s}[5m]))", toApps),
                Recording.of(
                        "tenant_app:errors:rate5m",
                        "sum by (tenant, app) (rate(response_total{%s, classification=\"failure\"}[5m]))",
                        toApps),
                Recording.of(
                        "tenant_app:errors:ratio5m",
                        """
                        (tenant_app:errors:rate5m or 0 * tenant_app:requests:rate5m)
                          / (tenant_app:requests:rate5m > 0)"""),
                Recording.of(
                        "tenant_app_le:latency_ms:rate5m",
                        "sum by (tenant, app, le) (rate(response_latency_ms_bucket{%s}[5m]))",
                        toApps),
                Recording.of("tenant_app:latency_ms:p50", "histogram_quantile(0.5, tenant_app_le:latency_ms:rate5m)"),
                Recording.of("tenant_app:latency_ms:p99", "histogram_quantile(0.99, tenant_app_le:latency_ms:rate5m)"),
                Recording.of(
                        "tenant_app:denied_requests:rate5m",
                        "sum by (tenant, app) (rate(inbound_http_authz_deny_total{tenant!=\"\"}[5m]))"),
                Recording.of(
                        "tenant_app:denied_connections:rate5m",
                        "sum by (tenant, app) (rate(inbound_tcp_authz_deny_total{tenant!=\"\"}[5m]))"));
    }

    private static List<Alert> alerts() {
        return List.of(
                errors(AlertSeverity.WARNING, "0.01", Duration.ofMinutes(10)),
                errors(AlertSeverity.CRITICAL, "0.05", Duration.ofMinutes(5)),
                latency(AlertSeverity.WARNING, "1000"),
                latency(AlertSeverity.CRITICAL, "5000"),
                new Alert(
                        "AccessDenied",
                        AlertSeverity.WARNING,
                        Expression.of(
                                "tenant_app:denied_requests:rate5m > 0 or tenant_app:denied_connections:rate5m > 0"),
                        Duration.ofMinutes(15),
                        "Somebody tries to reach {{ $labels.app }} of {{ $labels.tenant }} and may not",
                        "The proxies of {{ $labels.app }} turned away {{ $value | humanize }} attempts a second."));
    }

    private static Alert errors(AlertSeverity severity, String ratio, Duration lasting) {
        return new Alert(
                "ErrorRateHigh",
                severity,
                Expression.of("tenant_app:errors:ratio5m > " + ratio + WITH_TRAFFIC),
                lasting,
                "{{ $labels.app }} of {{ $labels.tenant }} fails",
                "{{ $value | humanizePercentage }} of the answers of {{ $labels.app }} are failures.");
    }

    private static Alert latency(AlertSeverity severity, String milliseconds) {
        return new Alert(
                "LatencyHigh",
                severity,
                Expression.of("tenant_app:latency_ms:p99 > " + milliseconds + WITH_TRAFFIC),
                Duration.ofMinutes(10),
                "{{ $labels.app }} of {{ $labels.tenant }} is slow",
                "One answer of {{ $labels.app }} in a hundred takes {{ $value | humanize }} ms or more.");
    }
}
