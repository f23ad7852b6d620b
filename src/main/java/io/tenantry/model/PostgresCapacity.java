package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Every PostgreSQL cluster has the connections that its clients may ask of it at once, so that no tenant's load keeps
 * another tenant out.
 */
final class PostgresCapacity {

    private PostgresCapacity() {}

    static void check(Requirements requirements, Map<Name, Postgres> clusters, Collection<Space> spaces) {
        clusters.forEach((name, cluster) -> {
            int databases = databasesIn(name, spaces);
            int needed = cluster.connectionsNeededFor(databases);
            requirements.that(
                    needed <= cluster.maxConnections(),
                    "postgres." + name + "." + cluster.engine() + ".maxConnections",
                    databases + " databases may need " + needed + " connections, more than " + cluster.maxConnections()
                            + ": " + cluster.connectionsToDatabase() + " each" + reasons(cluster),
                    "at least " + needed + ", fewer connectionsPerDatabase, or some of the databases in another"
                            + " cluster");
        });
    }

    private static String reasons(Postgres cluster) {
        return pooler(cluster)
                        .map(pooler -> " (" + pooler.replicas() + " poolers, " + pooler.connectionsPerDatabase()
                                + " connectionsPerDatabase), as many for the poolers' own lookups")
                        .orElse("")
                + ", and " + Postgres.Zalando.RESERVED_CONNECTIONS + " reserved";
    }

    private static Optional<Postgres.Pooler> pooler(Postgres cluster) {
        if (cluster instanceof Postgres.Zalando zalando) {
            return Optional.of(zalando.pooler());
        }
        return cluster instanceof Postgres.CloudNativePg cloudNativePg ? cloudNativePg.pooler() : Optional.empty();
    }

    private static int databasesIn(Name cluster, Collection<Space> spaces) {
        return (int) spaces.stream()
                .flatMap(space -> space.databases().values().stream())
                .filter(database -> database instanceof Database.InPostgres
                        && database.server().equals(cluster))
                .count();
    }
}
