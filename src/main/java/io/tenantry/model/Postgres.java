package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** A PostgreSQL cluster that tenants share; each has its own database and roles in it. */
public sealed interface Postgres {

    /** What the environment calls this cluster. */
    Name name();

    /**
     * A cluster run by the Zalando operator: streaming replication and failover by Patroni, a PgBouncer pooler, an
     * exporter beside each server.
     *
     * @param name what the environment calls this cluster
     * @param version major version of PostgreSQL, one that the operator's image carries
     * @param replicas servers, one of them the primary
     * @param volume the disk of each server
     * @param resources of each server
     * @param maxConnections {@code max_connections} of the server: what the poolers' connections to every tenant's
     *     database, all at once, and {@link #RESERVED_CONNECTIONS} have to fit into
     * @param parameters further settings of {@code postgresql.conf}, but those that are decided elsewhere
     * @param pooler the PgBouncer in front
     */
    @ModelRecord
    record Zalando(
            @Key Name name,
            int version,
            Replicas replicas,
            Volume volume,
            Resources resources,
            int maxConnections,
            Map<String, String> parameters,
            Pooler pooler)
            implements Postgres {

        /**
         * Connections that are no pooler's: three for superusers, and some for Patroni, the exporter, the operator and
         * ten provisioning Jobs at a time.
         */
        public static final int RESERVED_CONNECTIONS = 20;

        public Zalando {
            parameters = Sorted.copyOf(parameters);
            new Requirements()
                    .that(version >= 14 && version <= 18, "version", "PostgreSQL " + version, "14 to 18")
                    .that(
                            maxConnections >= 25 && maxConnections <= 10_000,
                            "maxConnections",
                            maxConnections + " connections",
                            "25 to 10000")
                    .that(
                            !parameters.containsKey("max_connections"),
                            "parameters",
                            "max_connections is set twice",
                            "maxConnections alone")
                    .that(
                            !parameters.containsKey("password_encryption"),
                            "parameters",
                            "password_encryption is no choice",
                            "none: it is scram-sha-256")
                    .check();
        }

        /**
         * The connections that a cluster of {@code databases} tenants' databases may need at once. The poolers also look
         * up passwords, in a database of their own.
         */
        int connectionsNeededFor(int databases) {
            return (databases + 1) * pooler.connectionsToDatabase() + RESERVED_CONNECTIONS;
        }

        /** PostgreSQL 17, three servers, 200 connections, two poolers. */
        public static PostgresZalandoBuilder defaults() {
            return PostgresZalandoBuilder.builder()
                    .version(17)
                    .replicas(new Replicas(3))
                    .resources(Resources.of("500m", "1Gi", "2", "2Gi"))
                    .maxConnections(200)
                    .pooler(Pooler.defaults().build());
        }
    }

    /**
     * PgBouncer in front of a cluster. Each pod has pools of its own, one for each role of each database; half of
     * {@code connectionsPerDatabase} is the size of each.
     *
     * @param replicas pooler pods
     * @param mode when a server connection goes back to the pool
     * @param connectionsPerDatabase connections to the server that each pooler pod may hold for one database, whatever
     *     the role; 2 to 1000
     * @param resources of each pooler pod
     */
    @ModelRecord
    record Pooler(Replicas replicas, PoolMode mode, int connectionsPerDatabase, Resources resources) {

        public Pooler {
            new Requirements()
                    .that(
                            connectionsPerDatabase >= 2 && connectionsPerDatabase <= 1000,
                            "connectionsPerDatabase",
                            connectionsPerDatabase + " connections",
                            "2 to 1000: a role gets half of them, so one at least")
                    .check();
        }

        /** Two poolers in transaction mode, each with at most 4 server connections for a database. */
        public static PostgresPoolerBuilder defaults() {
            return PostgresPoolerBuilder.builder()
                    .replicas(new Replicas(2))
                    .mode(PoolMode.TRANSACTION)
                    .connectionsPerDatabase(4)
                    .resources(Resources.of("100m", "64Mi", "500m", "128Mi"));
        }

        /** The connections to the server that all pods together may hold for one database. */
        public int connectionsToDatabase() {
            return replicas.count() * connectionsPerDatabase;
        }
    }

    /** When a server connection goes back to the pool. */
    enum PoolMode {
        /** After each transaction: no session state survives, many clients share few connections. */
        TRANSACTION,
        /** When the client disconnects. */
        SESSION
    }
}
