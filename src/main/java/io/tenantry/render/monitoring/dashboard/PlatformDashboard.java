package io.tenantry.render.monitoring.dashboard;

import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What runs out first: quota, disks, certificates, and what watches all of it. */
final class PlatformDashboard {

    private static final String TENANTS = "tenant=~\"$tenant\"";

    private PlatformDashboard() {}

    static Dashboard dashboard(Environment environment) {
        List<Row> rows = new ArrayList<>();
        if (!(environment.ingress() instanceof Ingress.Alb)) {
            rows.add(edge(environment.ingress()));
        }
        if (environment.mesh().isPresent()) {
            rows.add(tenants());
        }
        rows.addAll(List.of(disks(), certificates(environment.mesh()), monitoring()));
        return new Dashboard(
                "platform", "Platform", environment.mesh().isPresent() ? List.of(Variable.tenant()) : List.of(), rows);
    }

    private static Row edge(Ingress ingress) {
        Query requests = ingress instanceof Ingress.Nginx
                ? Query.of("{{status}}", "sum by (status) (rate(nginx_ingress_controller_requests[5m]))")
                : Query.of("{{code}}", "sum by (code) (rate(traefik_entrypoint_requests_total[5m]))");
        return Row.of("Edge", Panel.graph("Requests by status", Unit.PER_SECOND, requests));
    }

    private static Row tenants() {
        return Row.of(
                "Tenants",
                Panel.graph(
                        "Most requests",
                        Unit.PER_SECOND,
                        Query.of("{{tenant}}", "topk(10, sum by (tenant) (tenant_app:requests:rate5m{%s}))", TENANTS)),
                Panel.graph(
                        "Most CPU",
                        Unit.CORES,
                        Query.of(
                                "{{tenant}}",
                                "topk(10, sum by (tenant) (tenant_pod_container:cpu:rate5m{%s}))",
                                TENANTS)),
                Panel.graph(
                        "Nearest to their quota",
                        Unit.RATIO,
                        Query.of(
                                "{{tenant}} {{resource}}", "topk(10, tenant_resource:quota_used:ratio{%s})", TENANTS)));
    }

    private static Row disks() {
        return Row.of(
                "Disks",
                Panel.graph(
                        "Volumes with the least free",
                        Unit.RATIO,
                        Query.of(
                                "{{namespace}} {{persistentvolumeclaim}}",
                                "bottomk(10, tenant_claim:volume_free:ratio)")),
                Panel.graph("Nodes, free", Unit.RATIO, Query.of("{{node}} {{device}}", "node_device:disk_free:ratio")));
    }

    private static Row certificates(Optional<Mesh> mesh) {
        List<Panel> panels = new ArrayList<>();
        mesh.ifPresent(linkerd -> panels.add(
                Panel.number("Mesh issuer ends in", Unit.SECONDS, Query.of("", "min(issuer_cert_ttl_seconds)"))));
        panels.addAll(
                List.of(
                        Panel.number(
                                "Next certificate ends in",
                                Unit.SECONDS,
                                Query.of("", "min(certmanager_certificate_expiration_timestamp_seconds > 0) - time()")),
                        Panel.number(
                                "Renewals overdue",
                                Unit.COUNT,
                                Query.of("", "count(tenant_certificate:renewal_overdue:seconds > 0) or vector(0)")),
                        Panel.table(
                                "Ends in",
                                Unit.SECONDS,
                                Query.of(
                                        "",
                                        """
                                bottomk(20, min by (tenant, namespace, name)
                                  (certmanager_certificate_expiration_timestamp_seconds > 0) - time())"""))));
        return new Row("Certificates", panels);
    }

    private static Row monitoring() {
        return Row.of(
                "Monitoring",
                Panel.graph("Targets that do not answer", Unit.COUNT, Query.of("{{job}}", "count by (job) (up == 0)")),
                Panel.graph(
                        "Alerts",
                        Unit.COUNT,
                        Query.of("{{severity}}", "count by (severity) (ALERTS{alertstate=\"firing\"})")),
                Panel.graph("Series", Unit.COUNT, Query.of("{{pod}}", "max by (pod) (prometheus_tsdb_head_series)")),
                Panel.graph("Prometheus' disk", Unit.BYTES, Query.of("{{pod}}", "pod:prometheus_storage:bytes")));
    }
}
