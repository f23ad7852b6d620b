package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Collection;
import java.util.Map;

/**
 * Every MariaDB cluster has the connections that its tenants may open, even when a single node is left to take them, so
 * that no tenant's load keeps another tenant out.
 */
final class MariaDbCapacity {

    private MariaDbCapacity() {}

    static void check(Requirements requirements, Map<Name, MariaDb> clusters, Collection<Space> spaces) {
        clusters.forEach((name, cluster) -> check(requirements, cluster, connectionsTo(name, spaces)));
    }

    private static void check(Requirements requirements, MariaDb cluster, int allowed) {
        int needed = allowed + MariaDb.RESERVED_CONNECTIONS;
        requirements.that(
                needed <= cluster.maxConnections(),
                "mariaDb." + cluster.name() + "." + cluster.engine() + ".maxConnections",
                "the tenants' users may open " + allowed + " connections; with " + MariaDb.RESERVED_CONNECTIONS
                        + " reserved that is more than " + cluster.maxConnections(),
                "at least " + needed + ", smaller connectionLimits, or some of the databases in another cluster");
    }

    private static int connectionsTo(Name cluster, Collection<Space> spaces) {
        int sum = 0;
        for (Space space : spaces) {
            for (Database database : space.databases().values()) {
                if (database instanceof Database.InMariaDb inMariaDb
                        && inMariaDb.mariaDb().equals(cluster)) {
                    sum += connectionsTo(inMariaDb, space);
                }
            }
        }
        return sum;
    }

    /** Each level that the space's connections use is a user with a limit of its own. */
    private static int connectionsTo(Database.InMariaDb database, Space space) {
        return database.connectionLimit() * space.accessTo(database.name()).size();
    }
}
