package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A PostgreSQL cluster that spaces share; each has its own database and roles in it. */
public sealed interface Postgres {

    /** What the environment calls this cluster. */
    Name name();

    /** What overlays call its engine. */
    String engine();

    /** The major version of PostgreSQL. */
    int version();

    /** Servers, one of them the primary. */
    Replicas replicas();

    /** The disk of each server. */
    Volume volume();

    /** {@code max_connections} of each server. */
    int maxConnections();

    /** The connections to the server that clients may hold for one database, whichever way they come. */
    int connectionsToDatabase();

    /** The connections that a cluster of {@code databases} databases may need at once. */
    int connectionsNeededFor(int databases);

    /** Where its backups go; absent when it has none, or none that is told here. */
    default Optional<Backup> backup() {
        return Optional.empty();
    }

    /** Whether one of {@code clusters} is run by {@code engine}. */
    static boolean anyBy(Class<? extends Postgres> engine, Map<Name, Postgres> clusters) {
        return clusters.values().stream().anyMatch(engine::isInstance);
    }

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

        private static final Set<String> DECIDED = Set.of("max_connections", "password_encryption");

        public Zalando {
            parameters = Sorted.copyOf(parameters);
            Requirements requirements = new Requirements()
                    .that(version >= 14 && version <= 18, "version", "PostgreSQL " + version, "14 to 18");
            PostgresRequirements.maxConnections(requirements, maxConnections);
            PostgresRequirements.undecided(requirements, parameters, DECIDED, "none: it is scram-sha-256");
            requirements.check();
        }

        @Override
        public String engine() {
            return "zalando";
        }

        @Override
        public int connectionsToDatabase() {
            return pooler.connectionsToDatabase();
        }

        /** The poolers also look up passwords, in a database of their own. */
        @Override
        public int connectionsNeededFor(int databases) {
            return (databases + 1) * connectionsToDatabase() + RESERVED_CONNECTIONS;
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
     * A cluster run by the CloudNativePG operator: streaming replication, failover by the operator, backups and the
     * write-ahead log in an object store, and a PgBouncer pooler where one is asked for. What follows from the memory of
     * a server, {@link PostgresTuning} says.
     *
     * @param name what the environment calls this cluster
     * @param image PostgreSQL as the operator runs it; its tag begins with the major version, 14 to 18
     * @param replicas servers, one of them the primary
     * @param volume the disk of each server
     * @param resources of each server
     * @param maxConnections {@code max_connections} of each server
     * @param connectionsPerDatabase what each database may hold where no pooler stands in front; 2 to 1000
     * @param parameters further settings of {@code postgresql.conf}, but those that are decided elsewhere; they win over
     *     what is derived
     * @param pooler the PgBouncer in front; clients come to the servers themselves when absent
     * @param backup where its backups go; it has none when absent
     */
    @ModelRecord
    record CloudNativePg(
            @Key Name name,
            Image image,
            Replicas replicas,
            Volume volume,
            Resources resources,
            int maxConnections,
            int connectionsPerDatabase,
            Map<String, String> parameters,
            Optional<Pooler> pooler,
            Optional<Backup> backup)
            implements Postgres {

        /** As {@link Zalando#RESERVED_CONNECTIONS}: three for superusers, and some for the operator and Jobs. */
        public static final int RESERVED_CONNECTIONS = 20;

        private static final Set<String> DECIDED = Set.of("max_connections", "password_encryption");

        public CloudNativePg {
            parameters = Sorted.copyOf(parameters);
            Requirements requirements = new Requirements();
            PostgresRequirements.versioned(requirements, image, "17.6: the operator reads the version there");
            PostgresRequirements.maxConnections(requirements, maxConnections);
            PostgresRequirements.connectionsPerDatabase(requirements, connectionsPerDatabase);
            PostgresRequirements.undecided(requirements, parameters, DECIDED, "none: it is scram-sha-256");
            requirements.check();
        }

        /** PostgreSQL 17, three servers of 2 GiB, 200 connections, 20 a database; no pooler, no backup. */
        public static PostgresCloudNativePgBuilder defaults() {
            return PostgresCloudNativePgBuilder.builder()
                    .image(Image.of("ghcr.io/cloudnative-pg/postgresql:17.6-standard-trixie"))
                    .replicas(new Replicas(3))
                    .resources(Resources.of("500m", "2Gi", "2", "2Gi"))
                    .maxConnections(200)
                    .connectionsPerDatabase(20);
        }

        @Override
        public String engine() {
            return "cloudNativePg";
        }

        @Override
        public int version() {
            return PostgresRequirements.version(image);
        }

        @Override
        public int connectionsToDatabase() {
            return pooler.map(Pooler::connectionsToDatabase).orElse(connectionsPerDatabase);
        }

        /** Poolers also look up passwords, in a database of the cluster's own. */
        @Override
        public int connectionsNeededFor(int databases) {
            int lookups = pooler.isPresent() ? 1 : 0;
            return (databases + lookups) * connectionsToDatabase() + RESERVED_CONNECTIONS;
        }

        /** What follows from a server's memory, connections and disk. */
        public PostgresTuning tuning() {
            return new PostgresTuning(resources.limits().memory(), maxConnections, volume.size());
        }
    }

    /**
     * One server of PostgreSQL's own image in a StatefulSet, with no operator: nothing takes over when it is gone, and while
     * its pod moves to another node nobody answers. An exporter beside it, and a dump of all of it each night where it has
     * a backup. Who needs a second server writes {@code cloudNativePg} instead of {@code single}: all that is said here is
     * said there alike, but for the image.
     *
     * @param name what the environment calls this cluster
     * @param image PostgreSQL, as its makers publish it; its tag begins with the major version, 14 to 18
     * @param user the number of the image's user {@code postgres}: 70 in those made from Alpine, 999 in those from Debian
     * @param replicas one: see {@link Postgres.CloudNativePg} for more
     * @param volume its disk
     * @param resources of the server
     * @param maxConnections {@code max_connections}
     * @param connectionsPerDatabase what each database may hold; 2 to 1000
     * @param parameters further settings of {@code postgresql.conf}, but those that are decided elsewhere; they win over
     *     what {@link PostgresTuning} derives
     * @param nodePool the pool whose nodes it runs on; any node when absent
     * @param superuserPassword sealed for the database's namespace; absent where secrets are not sealed
     * @param backup where its dumps go; it has none when absent
     */
    @ModelRecord
    record Single(
            @Key Name name,
            Image image,
            int user,
            Replicas replicas,
            Volume volume,
            Resources resources,
            int maxConnections,
            int connectionsPerDatabase,
            Map<String, String> parameters,
            Optional<Name> nodePool,
            Optional<SealedValue> superuserPassword,
            Optional<Backup> backup)
            implements Postgres {

        /** As {@link Zalando#RESERVED_CONNECTIONS}: three for superusers, and some for the exporter and Jobs. */
        public static final int RESERVED_CONNECTIONS = 20;

        /** What the pod is made of, and the files that lie where it puts them. */
        private static final Set<String> DECIDED = Set.of(
                "hba_file",
                "ident_file",
                "listen_addresses",
                "max_connections",
                "password_encryption",
                "port",
                "shared_preload_libraries",
                "ssl",
                "ssl_cert_file",
                "ssl_key_file",
                "unix_socket_directories");

        public Single {
            parameters = Sorted.copyOf(parameters);
            Requirements requirements = new Requirements();
            PostgresRequirements.versioned(requirements, image, "17.6-alpine");
            requirements
                    .that(user >= 1, "user", "user " + user, "70 for images made from Alpine, 999 from Debian")
                    .that(
                            replicas.count() == 1,
                            "replicas",
                            replicas + " servers of a plain StatefulSet are " + replicas
                                    + " databases that know nothing of each other",
                            "1; for more, 'cloudNativePg' in place of 'single', which replicates and takes over");
            PostgresRequirements.maxConnections(requirements, maxConnections);
            PostgresRequirements.connectionsPerDatabase(requirements, connectionsPerDatabase);
            PostgresRequirements.undecided(requirements, parameters, DECIDED, "none: it is decided with the pod");
            requirements.check();
        }

        /** PostgreSQL 17 on Alpine, one server of 2 GiB, 200 connections, 20 a database; no backup. */
        public static PostgresSingleBuilder defaults() {
            return PostgresSingleBuilder.builder()
                    .image(Image.of("docker.io/library/postgres:17.6-alpine"))
                    .user(70)
                    .replicas(new Replicas(1))
                    .resources(Resources.of("500m", "2Gi", "2", "2Gi"))
                    .maxConnections(200)
                    .connectionsPerDatabase(20);
        }

        @Override
        public String engine() {
            return "single";
        }

        @Override
        public int version() {
            return PostgresRequirements.version(image);
        }

        @Override
        public int connectionsToDatabase() {
            return connectionsPerDatabase;
        }

        @Override
        public int connectionsNeededFor(int databases) {
            return databases * connectionsToDatabase() + RESERVED_CONNECTIONS;
        }

        /** What follows from the server's memory, connections and disk. */
        public PostgresTuning tuning() {
            return new PostgresTuning(resources.limits().memory(), maxConnections, volume.size());
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
