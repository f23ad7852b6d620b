package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The PostgreSQL clusters that CloudNativePG runs, by the figures of its own exporter. Recordings and alerts have the
 * names that {@link PostgresRules} gives theirs: who reads them need not know the engine.
 */
final class CloudNativePgRules {

    private static final PostgresSeries SERIES = new PostgresSeries(
            "cnpg_pg_stat_database_",
            "cnpg_backends_total",
            "cnpg_pg_database_size_bytes",
            "cnpg_backends_total",
            "cnpg_pg_settings_setting{name=\"max_connections\"}",
            "cnpg_pg_replication_lag");

    private static final String TOO_FEW_REPLICAS =
            "max by (database_server) (cnpg_pg_replication_streaming_replicas{database_server=\"%s\"}) < %d";

    private CloudNativePgRules() {}

    static RuleGroup group(Collection<Postgres> clusters) {
        List<Alert> alerts = new ArrayList<>(availability());
        for (Postgres cluster : clusters) {
            if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
                if (cluster.replicas().count() > 1) {
                    alerts.add(PostgresSeries.missingReplica(
                            TOO_FEW_REPLICAS, cluster.name(), cluster.replicas().count() - 1));
                }
                cloudNativePg.backup().ifPresent(backup -> alerts.add(notArchiving(cluster.name())));
            }
        }
        alerts.addAll(SERIES.lags());
        alerts.add(PostgresSeries.exhausted());
        alerts.addAll(PostgresSeries.nearLimits());
        return new RuleGroup("cloudnative-pg", SERIES.recordings(), alerts);
    }

    private static List<Alert> availability() {
        return List.of(
                new Alert(
                        "PostgresDown",
                        AlertSeverity.WARNING,
                        Expression.of("max by (database_server, pod) (cnpg_collector_up) == 0"),
                        Duration.ofMinutes(2),
                        "PostgreSQL server {{ $labels.pod }} does not answer",
                        "Its agent gets no connection (cnpg_collector_up is {{ $value }})."),
                new Alert(
                        "PostgresNoPrimary",
                        AlertSeverity.CRITICAL,
                        Expression.of("sum by (database_server) (cnpg_pg_replication_in_recovery == bool 0) != 1"),
                        Duration.ofMinutes(2),
                        "PostgreSQL cluster {{ $labels.database_server }} has no single primary",
                        "{{ $value }} of its servers say that they are the primary."));
    }

    /** A server that archives nothing has nothing to do, unless it tried: the last failure is the later one then. */
    private static Alert notArchiving(Name cluster) {
        return new Alert(
                "PostgresNotArchiving",
                AlertSeverity.CRITICAL,
                Expression.of(
                        """
                        cnpg_pg_stat_archiver_seconds_since_last_failure{database_server="%1$s"} >= 0
                          and cnpg_pg_stat_archiver_seconds_since_last_failure{database_server="%1$s"}
                            < cnpg_pg_stat_archiver_seconds_since_last_archival{database_server="%1$s"}""",
                        cluster),
                Duration.ofMinutes(15),
                "PostgreSQL cluster {{ $labels.database_server }} cannot send its write-ahead log away",
                "The last try of {{ $labels.pod }} failed {{ $value | humanizeDuration }} ago: until one succeeds, what"
                        + " is written is in no backup, and fills the disk.");
    }
}
