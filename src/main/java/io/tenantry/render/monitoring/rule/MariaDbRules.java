package io.tenantry.render.monitoring.rule;

import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The MariaDB clusters, and what each tenant has of them. */
final class MariaDbRules {

    private MariaDbRules() {}

    static RuleGroup group(Collection<MariaDb> clusters) {
        List<Alert> alerts = new ArrayList<>();
        SortedSet<String> galera = new TreeSet<>();
        for (MariaDb cluster : clusters) {
            if (cluster instanceof MariaDb.Galera nodes) {
                galera.add(nodes.name().value());
                if (nodes.replicas().count() > 1) {
                    alerts.add(missingNode(nodes.name(), nodes.replicas().count()));
                }
            }
        }
        if (!galera.isEmpty()) {
            alerts.addAll(availability("database_server=~\"" + String.join("|", galera) + "\""));
        }
        alerts.add(down());
        alerts.addAll(connections());
        return new RuleGroup("mariadb", recordings(), alerts);
    }

    private static List<Recording> recordings() {
        return List.of(
                Recording.of(
                        "tenant_database:mariadb_connections:sum",
                        """
                        sum by (database_server, mysql_user) (mysql_info_schema_processlist_processes_by_user)
                          * on (database_server, mysql_user) group_left (tenant, database) (%s > bool 0)""",
                        SpaceDatabaseRules.MARIADB_LIMIT),
                Recording.of(
                        "tenant_database:mariadb_connections:limit_ratio",
                        """
                        max by (database_server, mysql_user) (mysql_info_schema_processlist_processes_by_user)
                          / on (database_server, mysql_user) group_left (tenant, database) %s""",
                        SpaceDatabaseRules.MARIADB_LIMIT),
                Recording.of(
                        "database_server_pod:mariadb_connections:limit_ratio",
                        """
                        max by (database_server, pod) (mysql_global_status_threads_connected)
                          / max by (database_server, pod) (mysql_global_variables_max_connections)"""));
    }

    private static Alert missingNode(Name cluster, int nodes) {
        return new Alert(
                "GaleraNodeMissing",
                AlertSeverity.WARNING,
                Expression.of(
                        "max by (database_server) (mysql_global_status_wsrep_cluster_size{database_server=\"%s\"}) < %d",
                        cluster, nodes),
                Duration.ofMinutes(5),
                "Galera cluster {{ $labels.database_server }} lacks a node",
                "It has {{ $value }} nodes, not " + nodes + ".");
    }

    /** A single server shows the same figures, as those of a cluster that it is no part of: {@code galera} leaves it out. */
    private static List<Alert> availability(String galera) {
        return List.of(
                new Alert(
                        "GaleraWithoutQuorum",
                        AlertSeverity.CRITICAL,
                        Expression.of(
                                "max by (database_server) (mysql_global_status_wsrep_cluster_status{%s}) == 0", galera),
                        Duration.ofMinutes(1),
                        "Galera cluster {{ $labels.database_server }} takes no queries",
                        "No node belongs to a majority (wsrep_cluster_status is {{ $value }} everywhere)."),
                new Alert(
                        "GaleraNodeNotReady",
                        AlertSeverity.WARNING,
                        Expression.of(
                                "max by (database_server, pod) (mysql_global_status_wsrep_ready{%s}) == 0", galera),
                        Duration.ofMinutes(5),
                        "Galera node {{ $labels.pod }} takes no queries",
                        "It is not in step with the cluster (wsrep_ready is {{ $value }})."),
                new Alert(
                        "GaleraFlowControl",
                        AlertSeverity.WARNING,
                        Expression.of(
                                """
                                max by (database_server)
                                  (rate(mysql_global_status_wsrep_flow_control_paused_ns{%s}[5m])) / 1e9 > 0.1""",
                                galera),
                        Duration.ofMinutes(10),
                        "Galera cluster {{ $labels.database_server }} waits for its slowest node",
                        "Writes stand still for {{ $value | humanizePercentage }} of the time."));
    }

    private static Alert down() {
        return new Alert(
                "MariaDbDown",
                AlertSeverity.WARNING,
                Expression.of("max by (database_server, pod) (mysql_up) == 0"),
                Duration.ofMinutes(2),
                "MariaDB server {{ $labels.pod }} does not answer",
                "Its exporter gets no connection (mysql_up is {{ $value }}).");
    }

    private static List<Alert> connections() {
        return List.of(
                new Alert(
                        "ConnectionLimitNear",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_database:mariadb_connections:limit_ratio > 0.9"),
                        Duration.ofMinutes(15),
                        "{{ $labels.tenant }} soon gets no connection to its database {{ $labels.database }}",
                        "{{ $labels.mysql_user }} has {{ $value | humanizePercentage }} of the connections that one"
                                + " server gives it."),
                nearLimit(AlertSeverity.WARNING, "0.8"),
                nearLimit(AlertSeverity.CRITICAL, "0.95"));
    }

    private static Alert nearLimit(AlertSeverity severity, String ratio) {
        return new Alert(
                "MariaDbConnectionsNearLimit",
                severity,
                Expression.of("database_server_pod:mariadb_connections:limit_ratio > " + ratio),
                Duration.ofMinutes(5),
                "MariaDB server {{ $labels.pod }} soon refuses connections",
                "{{ $value | humanizePercentage }} of max_connections is in use.");
    }
}
