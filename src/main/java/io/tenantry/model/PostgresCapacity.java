package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/**
 * Every PostgreSQL cluster has the connections that its poolers may ask of it at once, so that no tenant's load keeps
 * another tenant out.
 */
final class PostgresCapacity {

    private PostgresCapacity() {}

    static void check(Requirements requirements, Map<Name, Postgres> clusters, Map<TenantId, Tenant> tenants) {
        clusters.forEach((name, cluster) -> {
            if (cluster instanceof Postgres.Zalando zalando) {
                check(requirements, zalando, databasesIn(name, tenants));
            }
        });
    }

    private static void check(Requirements requirements, Postgres.Zalando cluster, int databases) {
        int needed = cluster.connectionsNeededFor(databases);
        Postgres.Pooler pooler = cluster.pooler();
        requirements.that(
                needed <= cluster.maxConnections(),
                "postgres." + cluster.name() + ".zalando.maxConnections",
                databases + " databases may need " + needed + " connections, more than " + cluster.maxConnections()
                        + ": " + pooler.connectionsToDatabase() + " each (" + pooler.replicas() + " poolers, "
                        + pooler.connectionsPerDatabase() + " connectionsPerDatabase), as many for the poolers' own"
                        + " lookups, and " + Postgres.Zalando.RESERVED_CONNECTIONS + " reserved",
                "at least " + needed + ", fewer connectionsPerDatabase, or some of the databases in another cluster");
    }

    private static int databasesIn(Name cluster, Map<TenantId, Tenant> tenants) {
        return (int) tenants.values().stream()
                .flatMap(tenant -> tenant.databases().values().stream())
                .filter(database -> database instanceof Database.InPostgres
                        && database.server().equals(cluster))
                .count();
    }
}
