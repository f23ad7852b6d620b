package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Postgres;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The PostgreSQL clusters that Zalando's operator runs, the single servers, and what each space has of them. */
final class PostgresRules {

    private static final PostgresSeries SERIES = new PostgresSeries(
            "pg_stat_database_",
            "pg_stat_database_numbackends",
            "pg_database_size_bytes",
            "pg_stat_activity_count",
            "pg_settings_max_connections",
            "pg_replication_lag_seconds");

    /** Without a replica there is no series to count: then the cluster, if it is up at all, has none. */
    private static final String TOO_FEW_REPLICAS =
            """
            (
              count by (database_server)
                (pg_stat_replication_pg_wal_lsn_diff{database_server="%1$s", state="streaming"})
              or 0 * max by (database_server) (pg_up{database_server="%1$s"})
            ) < %2$d""";

    private PostgresRules() {}

    static RuleGroup group(Collection<Postgres> clusters) {
        List<Alert> alerts = new ArrayList<>(List.of(down()));
        if (clusters.stream().anyMatch(Postgres.Zalando.class::isInstance)) {
            alerts.addAll(failover());
            alerts.addAll(replication(clusters));
        }
        alerts.add(PostgresSeries.exhausted());
        alerts.addAll(PostgresSeries.nearLimits());
        return new RuleGroup("postgres", SERIES.recordings(), alerts);
    }

    private static Alert down() {
        return new Alert(
                "PostgresDown",
                AlertSeverity.WARNING,
                Expression.of("max by (database_server, pod) (pg_up) == 0"),
                Duration.ofMinutes(2),
                "PostgreSQL server {{ $labels.pod }} does not answer",
                "Its exporter gets no connection (pg_up is {{ $value }}).");
    }

    private static List<Alert> failover() {
        return List.of(
                new Alert(
                        "PostgresNoPrimary",
                        AlertSeverity.CRITICAL,
                        Expression.of("sum by (database_server) (patroni_primary) != 1"),
                        Duration.ofMinutes(2),
                        "PostgreSQL cluster {{ $labels.database_server }} has no single primary",
                        "{{ $value }} of its servers say that they are the primary."),
                new Alert(
                        "PostgresFailoverPaused",
                        AlertSeverity.WARNING,
                        Expression.of("max by (database_server) (patroni_is_paused) == 1"),
                        Duration.ofHours(1),
                        "Nobody takes over in PostgreSQL cluster {{ $labels.database_server }}",
                        "Patroni is in maintenance mode (patroni_is_paused is {{ $value }})."));
    }

    private static List<Alert> replication(Collection<Postgres> clusters) {
        List<Alert> alerts = new ArrayList<>();
        for (Postgres cluster : clusters) {
            if (cluster instanceof Postgres.Zalando zalando
                    && zalando.replicas().count() > 1) {
                alerts.add(PostgresSeries.missingReplica(
                        TOO_FEW_REPLICAS, zalando.name(), zalando.replicas().count() - 1));
            }
        }
        alerts.addAll(SERIES.lags());
        return alerts;
    }
}
