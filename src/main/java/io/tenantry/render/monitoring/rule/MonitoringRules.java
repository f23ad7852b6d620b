package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Bytes;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Exporter;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whether what watches is itself well: targets, rules, Prometheus' disk, the way to whoever is told. */
final class MonitoringRules {

    private MonitoringRules() {}

    /**
     * The rules.
     *
     * @param exporters who is asked in this environment
     * @param disk of each Prometheus
     */
    static RuleGroup group(Collection<Exporter> exporters, Bytes disk) {
        return new RuleGroup(
                "monitoring",
                List.of(
                        Recording.of(
                                "pod:prometheus_storage:bytes",
                                """
                        max by (pod) (
                          prometheus_tsdb_storage_blocks_bytes
                          + prometheus_tsdb_wal_storage_size_bytes
                          + prometheus_tsdb_head_chunks_storage_size_bytes
                        )""")),
                List.of(
                        new Alert(
                                "TargetDown",
                                AlertSeverity.WARNING,
                                Expression.of("max by (tenant, job, namespace, pod, instance) (up) == 0"),
                                Duration.ofMinutes(10),
                                "{{ $labels.job }} at {{ $labels.instance }} shows no figures",
                                "Prometheus cannot ask {{ $labels.namespace }}/{{ $labels.pod }} (up is"
                                        + " {{ $value }})."),
                        new Alert(
                                "TargetsMissing",
                                AlertSeverity.CRITICAL,
                                new Expression(exporters.stream()
                                        .map(exporter -> "absent(up{job=\"" + exporter.job() + "\"})")
                                        .collect(Collectors.joining("\n  or "))),
                                Duration.ofMinutes(15),
                                "Nothing of {{ $labels.job }} is watched",
                                "Prometheus knows no target of this job (absent is {{ $value }})."),
                        new Alert(
                                "PrometheusDiskNearlyFull",
                                AlertSeverity.CRITICAL,
                                Expression.of("pod:prometheus_storage:bytes / %d > 0.9", disk.count()),
                                Duration.ofMinutes(15),
                                "Prometheus {{ $labels.pod }} runs out of disk",
                                "It holds {{ $value | humanizePercentage }} of its volume."),
                        new Alert(
                                "PrometheusHistoryShortened",
                                AlertSeverity.WARNING,
                                Expression.of("max by (pod) (increase(prometheus_tsdb_size_retentions_total[1d])) > 0"),
                                Duration.ofHours(1),
                                "Prometheus {{ $labels.pod }} throws figures away before their time",
                                "Its volume was too small {{ $value | humanize }} times in a day."),
                        new Alert(
                                "PrometheusRuleFailing",
                                AlertSeverity.CRITICAL,
                                Expression.of(
                                        """
                                        max by (pod, rule_group)
                                          (increase(prometheus_rule_evaluation_failures_total[15m])) > 0"""),
                                Duration.ofMinutes(15),
                                "Rules of {{ $labels.rule_group }} are not evaluated",
                                "{{ $value | humanize }} evaluations failed in a quarter of an hour."),
                        new Alert(
                                "PrometheusWithoutAlertmanager",
                                AlertSeverity.CRITICAL,
                                Expression.of("min by (pod) (prometheus_notifications_alertmanagers_discovered) < 1"),
                                Duration.ofMinutes(10),
                                "Prometheus {{ $labels.pod }} can tell nobody",
                                "It knows {{ $value }} Alertmanagers."),
                        new Alert(
                                "AlertsNotDelivered",
                                AlertSeverity.CRITICAL,
                                Expression.of(
                                        """
                                        sum by (integration)
                                          (rate(alertmanager_notifications_failed_total[15m])) > 0"""),
                                Duration.ofMinutes(15),
                                "Alerts do not get through by {{ $labels.integration }}",
                                "{{ $value | humanize }} notifications a second fail.")));
    }
}
