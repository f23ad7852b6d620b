package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** A MariaDB cluster that tenants share; each has its own database and user in it. */
public sealed interface MariaDb {

    /** What the environment calls this cluster. */
    Name name();

    /**
     * A Galera cluster as a StatefulSet: every node takes writes, a majority must be up.
     *
     * @param name what the environment calls this cluster
     * @param image MariaDB with Galera and mariadb-backup
     * @param replicas nodes; odd, so that a split has a majority
     * @param volume the disk of each node
     * @param resources of each node
     * @param maxConnections {@code max_connections} of each node
     * @param settings further settings of the {@code [mariadbd]} section
     * @param credentials of root and of the state transfer; absent where the environment's secrets are plain
     */
    @ModelRecord
    record Galera(
            @Key Name name,
            Image image,
            Replicas replicas,
            Volume volume,
            Resources resources,
            int maxConnections,
            Map<String, String> settings,
            Map<ServerAccount, SealedValue> credentials)
            implements MariaDb {

        public Galera {
            settings = Sorted.copyOf(settings);
            credentials = Sorted.copyOf(credentials);
            new Requirements()
                    .that(
                            replicas.count() % 2 == 1,
                            "replicas",
                            replicas + " nodes can split in halves",
                            "an odd number")
                    .that(
                            maxConnections >= 10 && maxConnections <= 10_000,
                            "maxConnections",
                            maxConnections + " connections",
                            "10 to 10000")
                    .check();
        }

        /** MariaDB 11.4 (long-term support until 2029), three nodes, 300 connections each. */
        public static MariaDbGaleraBuilder defaults() {
            return MariaDbGaleraBuilder.builder()
                    .image(Image.of("docker.io/library/mariadb:11.4.5"))
                    .replicas(new Replicas(3))
                    .resources(Resources.of("500m", "1Gi", "2", "2Gi"))
                    .maxConnections(300);
        }
    }

    /** An account that the server itself needs; its password stands in the servers' namespace only. */
    enum ServerAccount {
        /** The superuser: provisioning and the first start. */
        ROOT,
        /** Copies a node's data to one that joins (SST). */
        STATE_TRANSFER,
        /** Reads metrics and answers probes. */
        MONITOR
    }
}
