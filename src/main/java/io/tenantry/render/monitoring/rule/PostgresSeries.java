package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Name;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.List;

/**
 * What an engine's exporter calls the figures that every PostgreSQL server has, and what is made of them whichever engine
 * it is. Exporters know databases, not tenants: the join is with {@link SpaceDatabaseRules}, of which each tenant brings
 * its own.
 *
 * @param counters with what the names of a database's counters begin
 * @param connections to each database
 * @param size of each database, in bytes
 * @param serverConnections to each server
 * @param maxConnections of each server
 * @param lag of each replica, in seconds
 */
record PostgresSeries(
        String counters, String connections, String size, String serverConnections, String maxConnections, String lag) {

    /** By database, with the labels of the tenant it belongs to. */
    private static final String OF_TENANT = "on (database_server, datname) group_left (tenant, database) ("
            + SpaceDatabaseRules.POSTGRES_LIMIT + " > bool 0)";

    List<Recording> recordings() {
        return List.of(
                ofTenant("connections:sum", "sum by (database_server, datname) (" + connections + ")"),
                Recording.of(
                        "tenant_database:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, datname) (%s)
                          / on (database_server, datname) group_left (tenant, database) %s""",
                        connections,
                        SpaceDatabaseRules.POSTGRES_LIMIT),
                ofTenant("size_bytes:max", "max by (database_server, datname) (" + size + ")"),
                ofTenant("commits:rate5m", rate("xact_commit")),
                ofTenant("rollbacks:rate5m", rate("xact_rollback")),
                ofTenant("deadlocks:rate5m", rate("deadlocks")),
                Recording.of(
                        "database_server_pod:postgres_connections:limit_ratio",
                        """
                        sum by (database_server, pod) (%s)
                          / max by (database_server, pod) (%s)""",
                        serverConnections,
                        maxConnections));
    }

    private static Recording ofTenant(String name, String expression) {
        return Recording.of("tenant_database:postgres_" + name, expression + " * " + OF_TENANT);
    }

    private String rate(String counter) {
        return "sum by (database_server, datname) (rate(" + counters + counter + "[5m]))";
    }

    List<Alert> lags() {
        return List.of(lag(AlertSeverity.WARNING, 30), lag(AlertSeverity.CRITICAL, 300));
    }

    private Alert lag(AlertSeverity severity, int seconds) {
        return new Alert(
                "PostgresReplicationLag",
                severity,
                Expression.of("max by (database_server, pod) (" + lag + ") > " + seconds),
                Duration.ofMinutes(5),
                "PostgreSQL replica {{ $labels.pod }} lags behind",
                "It is {{ $value | humanizeDuration }} behind the primary.");
    }

    /**
     * A replica that does not follow.
     *
     * @param template true while fewer follow, of the cluster's name and their number
     */
    static Alert missingReplica(String template, Name cluster, int expected) {
        return new Alert(
                "PostgresReplicaMissing",
                AlertSeverity.WARNING,
                Expression.of(template, cluster, expected),
                Duration.ofMinutes(10),
                "PostgreSQL cluster {{ $labels.database_server }} lacks a replica",
                "{{ $value }} replicas follow the primary, not " + expected + ".");
    }

    /** Connections to a database that are all in use. */
    static Alert exhausted() {
        return new Alert(
                "ConnectionPoolExhausted",
                AlertSeverity.WARNING,
                Expression.of("tenant_database:postgres_connections:limit_ratio > 0.95"),
                Duration.ofMinutes(15),
                "Database {{ $labels.datname }} in {{ $labels.database_server }} has no connection left",
                "{{ $value | humanizePercentage }} of what {{ $labels.datname }} may have is in use: clients wait for the"
                        + " pooler, or are refused where none stands in front.");
    }

    static List<Alert> nearLimits() {
        return List.of(nearLimit(AlertSeverity.WARNING, "0.8"), nearLimit(AlertSeverity.CRITICAL, "0.95"));
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
