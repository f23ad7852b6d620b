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
 * The PostgreSQL clusters, and what each tenant has of them. The exporters know databases, not tenants: the join is with
 * {@link TenantDatabaseRules}, of which each tenant brings its own.
 */
final class PostgresRules {

    /** By database, with the labels of the tenant it belongs to. */
    private static final String OF_TENANT = "on (database_server, datname) group_left (tenant, database) ("
            + TenantDatabaseRules.POSTGRES_LIMIT + " > bool 0)";

    private PostgresRules() {}

    static RuleGroup group(Collection<Postgres> clusters) {
        List<Alert> alerts = new ArrayList<>(availability());
        alerts.addAll(replication(clusters));
        alerts.addAll(connections());
        return new RuleGroup("postgres", recordings(), alerts);
    }

    private static List<Recording> recordings() {
        return List.of(
                Recording.of(
                        "tenant_database:postgres_connections:sum",
                        "sum by (database_server, datname) (pg_stat_database_numbackends) * " + OF_TENANT),
                Recording.of(
                        "tenant_database:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, datname) (pg_stat_database_numbackends)
                          / on (database_server, datname) group_left (tenant, database) %s""",
                        TenantDatabaseRules.POSTGRES_LIMIT),
                Recording.of(
                        "tenant_database:postgres_size_bytes:max",
                        "max by (database_server, datname) (pg_database_size_bytes) * " + OF_TENANT),
                Recording.of(
                        "tenant_database:postgres_commits:rate5m",
                        "sum by (database_server, datname) (rate(pg_stat_database_xact_commit[5m])) * " + OF_TENANT),
                Recording.of(
                        "tenant_database:postgres_rollbacks:rate5m",
                        "sum by (database_server, datname) (rate(pg_stat_database_xact_rollback[5m])) * " + OF_TENANT),
                Recording.of(
                        "tenant_database:postgres_deadlocks:rate5m",
                        "sum by (database_server, datname) (rate(pg_stat_database_deadlocks[5m])) * " + OF_TENANT),
                Recording.of(
                        "database_server_pod:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, pod) (pg_stat_activity_count)
                          / max by (database_server, pod) (pg_settings_max_connections)"""));
    }

    private static List<Alert> availability() {
        return List.of(
                new Alert(
                        "PostgresDown",
                        AlertSeverity.WARNING,
                        Expression.of("max by (database_server, pod) (pg_up) == 0"),
                        Duration.ofMinutes(2),
                        "PostgreSQL server {{ $labels.pod }} does not answer",
                        "Its exporter gets no connection (pg_up is {{ $value }})."),
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
                alerts.add(missingReplica(zalando.name(), zalando.replicas().count() - 1));
            }
        }
        alerts.add(lag(AlertSeverity.WARNING, 30));
        alerts.add(lag(AlertSeverity.CRITICAL, 300));
        return alerts;
    }

    /** Without a replica there is no series to count: then the cluster, if it is up at all, has none. */
    private static Alert missingReplica(Name cluster, int expected) {
        return new Alert(
                "PostgresReplicaMissing",
                AlertSeverity.WARNING,
                Expression.of(
                        """
                        (
                          count by (database_server)
                            (pg_stat_replication_pg_wal_lsn_diff{database_server="%1$s", state="streaming"})
                          or 0 * max by (database_server) (pg_up{database_server="%1$s"})
                        ) < %2$d""",
                        cluster, expected),
                Duration.ofMinutes(10),
                "PostgreSQL cluster {{ $labels.database_server }} lacks a replica",
                "{{ $value }} replicas follow the primary, not " + expected + ".");
    }

    private static Alert lag(AlertSeverity severity, int seconds) {
        return new Alert(
                "PostgresReplicationLag",
                severity,
                Expression.of("max by (database_server, pod) (pg_replication_lag_seconds) > " + seconds),
                Duration.ofMinutes(5),
                "PostgreSQL replica {{ $labels.pod }} lags behind",
                "It is {{ $value | humanizeDuration }} behind the primary.");
    }

    private static List<Alert> connections() {
        return List.of(
                new Alert(
                        "ConnectionPoolExhausted",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_database:postgres_connections:limit_ratio > 0.95"),
                        Duration.ofMinutes(15),
                        "{{ $labels.tenant }} uses all connections to its database {{ $labels.database }}",
                        "{{ $value | humanizePercentage }} of what the poolers hold for"
                                + " {{ $labels.datname }} is in use: clients wait."),
                nearLimit(AlertSeverity.WARNING, "0.8"),
                nearLimit(AlertSeverity.CRITICAL, "0.95"));
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
