package io.tenantry.render.monitoring.dashboard;

import java.util.List;

/** What each tenant takes of the shared databases, and how these are. */
final class DatabaseDashboard {

    private static final String TENANTS = "tenant=~\"$tenant\"";
    private static final String BY_DATABASE = "{{tenant}} {{database}}";
    private static final String BY_POD = "{{pod}}";

    private DatabaseDashboard() {}

    static Dashboard dashboard() {
        return new Dashboard(
                "databases",
                "Databases",
                List.of(Variable.tenant()),
                List.of(postgresOfTenant(), mariaDbOfTenant(), postgres(), mariaDb(), galera()));
    }

    private static Row postgresOfTenant() {
        return Row.of(
                "PostgreSQL, by tenant",
                Panel.graph(
                        "Connections",
                        Unit.COUNT,
                        Query.of(BY_DATABASE, "tenant_database:postgres_connections:sum{%s}", TENANTS)),
                Panel.graph(
                        "Connections, of what the poolers hold",
                        Unit.RATIO,
                        Query.of(BY_DATABASE, "tenant_database:postgres_connections:limit_ratio{%s}", TENANTS)),
                Panel.graph(
                        "Size",
                        Unit.BYTES,
                        Query.of(BY_DATABASE, "tenant_database:postgres_size_bytes:max{%s}", TENANTS)),
                Panel.graph(
                        "Transactions",
                        Unit.PER_SECOND,
                        Query.of(BY_DATABASE + " done", "tenant_database:postgres_commits:rate5m{%s}", TENANTS),
                        Query.of(BY_DATABASE + " undone", "tenant_database:postgres_rollbacks:rate5m{%s}", TENANTS)),
                Panel.graph(
                        "Deadlocks",
                        Unit.PER_SECOND,
                        Query.of(BY_DATABASE, "tenant_database:postgres_deadlocks:rate5m{%s}", TENANTS)));
    }

    private static Row mariaDbOfTenant() {
        return Row.of(
                "MariaDB, by tenant",
                Panel.graph(
                        "Connections",
                        Unit.COUNT,
                        Query.of(
                                BY_DATABASE + " {{mysql_user}}",
                                "tenant_database:mariadb_connections:sum{%s}",
                                TENANTS)),
                Panel.graph(
                        "Connections, of what one server gives",
                        Unit.RATIO,
                        Query.of(
                                BY_DATABASE + " {{mysql_user}}",
                                "tenant_database:mariadb_connections:limit_ratio{%s}",
                                TENANTS)));
    }

    private static Row postgres() {
        return Row.of(
                "PostgreSQL",
                Panel.graph(
                        "Lag of replicas",
                        Unit.SECONDS,
                        Query.of(BY_POD, "max by (database_server, pod) (pg_replication_lag_seconds)")),
                Panel.graph(
                        "Log not yet replayed",
                        Unit.BYTES,
                        Query.of(
                                "{{application_name}}",
                                """
                                max by (database_server, application_name)
                                  (pg_stat_replication_pg_wal_lsn_diff)""")),
                Panel.graph(
                        "Connections, of max_connections",
                        Unit.RATIO,
                        Query.of(BY_POD, "database_server_pod:postgres_connections:limit_ratio")),
                Panel.graph(
                        "Primaries",
                        Unit.COUNT,
                        Query.of("{{database_server}}", "sum by (database_server) (patroni_primary)")));
    }

    private static Row mariaDb() {
        return Row.of(
                "MariaDB",
                Panel.graph(
                        "Queries",
                        Unit.PER_SECOND,
                        Query.of(BY_POD, "sum by (database_server, pod) (rate(mysql_global_status_queries[5m]))")),
                Panel.graph(
                        "Connections, of max_connections",
                        Unit.RATIO,
                        Query.of(BY_POD, "database_server_pod:mariadb_connections:limit_ratio")));
    }

    /** A single server is in no cluster. */
    private static Row galera() {
        return Row.of(
                "Galera",
                Panel.graph(
                        "Nodes",
                        Unit.COUNT,
                        Query.of(
                                "{{database_server}}",
                                "max by (database_server) (mysql_global_status_wsrep_cluster_size > 0)")),
                Panel.graph(
                        "Nodes that take queries",
                        Unit.COUNT,
                        Query.of(
                                "{{database_server}}",
                                "sum by (database_server) (mysql_global_status_wsrep_ready > 0)")),
                Panel.graph(
                        "Writes stand still",
                        Unit.RATIO,
                        Query.of(
                                BY_POD,
                                """
                                max by (database_server, pod)
                                  (rate(mysql_global_status_wsrep_flow_control_paused_ns[5m])) / 1e9""")));
    }
}
