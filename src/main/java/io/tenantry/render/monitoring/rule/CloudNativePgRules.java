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

    private static final String OF_TENANT = "on (database_server, datname) group_left (tenant, database) ("
            + TenantDatabaseRules.POSTGRES_LIMIT + " > bool 0)";

    private CloudNativePgRules() {}

    static RuleGroup group(Collection<Postgres> clusters) {
        List<Alert> alerts = new ArrayList<>(availability());
        for (Postgres cluster : clusters) {
            if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
                if (cluster.replicas().count() > 1) {
                    alerts.add(missingReplica(cluster.name(), cluster.replicas().count() - 1));
                }
                cloudNativePg.backup().ifPresent(backup -> alerts.add(notArchiving(cluster.name())));
            }
        }
        alerts.add(lag(AlertSeverity.WARNING, 30));
        alerts.add(lag(AlertSeverity.CRITICAL, 300));
        alerts.add(exhausted());
        alerts.add(nearLimit(AlertSeverity.WARNING, "0.8"));
        alerts.add(nearLimit(AlertSeverity.CRITICAL, "0.95"));
        return new RuleGroup("cloudnative-pg", recordings(), alerts);
    }

    private static List<Recording> recordings() {
        return List.of(
                ofTenant("connections:sum", "sum by (database_server, datname) (cnpg_backends_total)"),
                Recording.of(
                        "tenant_database:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, datname) (cnpg_backends_total)
                          / on (database_server, datname) group_left (tenant, database) %s""",
                        TenantDatabaseRules.POSTGRES_LIMIT),
                ofTenant("size_bytes:max", "max by (database_server, datname) (cnpg_pg_database_size_bytes)"),
                ofTenant("commits:rate5m", rate("cnpg_pg_stat_database_xact_commit")),
                ofTenant("rollbacks:rate5m", rate("cnpg_pg_stat_database_xact_rollback")),
                ofTenant("deadlocks:rate5m", rate("cnpg_pg_stat_database_deadlocks")),
                Recording.of(
                        "database_server_pod:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, pod) (cnpg_backends_total)
                          / max by (database_server, pod) (cnpg_pg_settings_setting{name="max_connections"})"""));
    }

    private static Recording ofTenant(String name, String expression) {
        return Recording.of("tenant_database:postgres_" + name, expression + " * " + OF_TENANT);
    }

    private static String rate(String counter) {
        return "sum by (database_server, datname) (rate(" + counter + "[5m]))";
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

    private static Alert missingReplica(Name cluster, int expected) {
        return new Alert(
                "PostgresReplicaMissing",
                AlertSeverity.WARNING,
                Expression.of(
                        "max by (database_server) (cnpg_pg_replication_streaming_replicas{database_server=\"%s\"}) < %d",
                        cluster, expected),
                Duration.ofMinutes(10),
                "PostgreSQL cluster {{ $labels.database_server }} lacks a replica",
                "{{ $value }} replicas follow the primary, not " + expected + ".");
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

    private static Alert lag(AlertSeverity severity, int seconds) {
        return new Alert(
                "PostgresReplicationLag",
                severity,
                Expression.of("max by (database_server, pod) (cnpg_pg_replication_lag) > " + seconds),
                Duration.ofMinutes(5),
                "PostgreSQL replica {{ $labels.pod }} lags behind",
                "It is {{ $value | humanizeDuration }} behind the primary.");
    }

    private static Alert exhausted() {
        return new Alert(
                "ConnectionPoolExhausted",
                AlertSeverity.WARNING,
                Expression.of("tenant_database:postgres_connections:limit_ratio > 0.95"),
                Duration.ofMinutes(15),
                "{{ $labels.tenant }} uses all connections to its database {{ $labels.database }}",
                "{{ $value | humanizePercentage }} of what {{ $labels.datname }} may have is in use: clients wait, or"
                        + " are refused where no pooler stands in front.");
    }

    private static Alert nearLimit(AlertSeverity severity, String ratio) {
        return new Alert(
                "PostgresConnectionsNearLimit",
                severity,
                Expression.of("database_server_pod:postgres_connections:limit_ratio > " + ratio),
                Duration.ofMinutes(5),
                "PostgreSQL server {{ $labels.pod }} soon refuses connections",
                "{{ $value | humanizePercentage }} of max_connections is in use.");
    }
}
