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
     * @param maxConnections {@code max_connections} of the server: what poolers and direct connections share
     * @param parameters further settings of {@code postgresql.conf}
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
                    .check();
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
     * PgBouncer in front of a cluster.
     *
     * @param replicas pooler pods
     * @param mode when a server connection goes back to the pool
     * @param maxServerConnections connections to the server that all pooler pods together may hold
     * @param resources of each pooler pod
     */
    @ModelRecord
    record Pooler(Replicas replicas, PoolMode mode, int maxServerConnections, Resources resources) {

        public Pooler {
            new Requirements()
                    .that(
                            maxServerConnections >= replicas.count(),
                            "maxServerConnections",
                            maxServerConnections + " connections for " + replicas + " poolers",
                            "at least one a pooler")
                    .check();
        }

        /** Two poolers in transaction mode that hold at most 60 server connections together. */
        public static PostgresPoolerBuilder defaults() {
            return PostgresPoolerBuilder.builder()
                    .replicas(new Replicas(2))
                    .mode(PoolMode.TRANSACTION)
                    .maxServerConnections(60)
                    .resources(Resources.of("100m", "64Mi", "500m", "128Mi"));
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
