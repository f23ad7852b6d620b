package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A MariaDB cluster that spaces share; each has its own database and users in it. */
public sealed interface MariaDb {

    /** Connections that are no space's: probes, the exporter, state transfers, dumps, ten provisioning Jobs at a time. */
    int RESERVED_CONNECTIONS = 20;

    /** What the environment calls this cluster. */
    Name name();

    /** What overlays call its engine. */
    String engine();

    /** MariaDB, as its makers publish it. */
    Image image();

    /** mysqld_exporter, beside each server. */
    Image exporter();

    /** The disk of each server. */
    Volume volume();

    /** What each server gets. */
    Resources resources();

    /** {@code max_connections} of each server. */
    int maxConnections();

    /** Further settings of the {@code [mariadbd]} section. */
    Map<String, String> settings();

    /** The settings that are decided elsewhere: where things are, and what the cluster relies on. */
    Set<String> decided();

    /** The sealed password of {@code root}, which provisions spaces. */
    Optional<SealedValue> rootPassword();

    /** Where its dumps go; absent when it has none. */
    Optional<Backup> backup();

    /**
     * A Galera cluster as a StatefulSet: every node takes writes, a majority must be up.
     *
     * @param name what the environment calls this cluster
     * @param image MariaDB with Galera, mariadb-backup and socat
     * @param exporter mysqld_exporter, beside each node
     * @param replicas nodes; odd, so that a split has a majority
     * @param volume the disk of each node
     * @param resources of each node
     * @param maxConnections {@code max_connections} of each node: what all spaces' users may open together, and {@link
     *     #RESERVED_CONNECTIONS}, have to fit into it, since a single node may be left to serve them
     * @param settings further settings of the {@code [mariadbd]} section, but {@link #decided} ones
     * @param rootPassword the sealed password of {@code root}, which provisions spaces; absent where secrets are not sealed
     * @param backup where its dumps go; it has none when absent
     * @param restartFrom the node that a person chose to start the stopped cluster from; absent unless nodes are lost
     */
    @ModelRecord
    record Galera(
            @Key Name name,
            Image image,
            Image exporter,
            Replicas replicas,
            Volume volume,
            Resources resources,
            int maxConnections,
            Map<String, String> settings,
            Optional<SealedValue> rootPassword,
            Optional<Backup> backup,
            Optional<RestartFrom> restartFrom)
            implements MariaDb {

        public Galera {
            settings = Sorted.copyOf(settings);
            Requirements requirements = new Requirements()
                    .that(
                            replicas.count() % 2 == 1,
                            "replicas",
                            replicas + " nodes can split in halves",
                            "an odd number")
                    .that(
                            restartFrom.isEmpty() || restartFrom.get().node() < replicas.count(),
                            "restartFrom.node",
                            "there is no node "
                                    + restartFrom.map(RestartFrom::node).orElse(0),
                            "0 to " + (replicas.count() - 1));
            MariaDbSettings.check(requirements, maxConnections, settings, MariaDbSettings.DECIDED_FOR_GALERA);
            requirements.check();
        }

        /** MariaDB 11.4 (long-term support until 2029), three nodes, 300 connections each; no backup. */
        public static MariaDbGaleraBuilder defaults() {
            return MariaDbGaleraBuilder.builder()
                    .image(MariaDbSettings.IMAGE)
                    .exporter(MariaDbSettings.EXPORTER)
                    .replicas(new Replicas(3))
                    .resources(Resources.of("500m", "1Gi", "2", "2Gi"))
                    .maxConnections(300);
        }

        @Override
        public String engine() {
            return "galera";
        }

        @Override
        public Set<String> decided() {
            return MariaDbSettings.DECIDED_FOR_GALERA;
        }
    }

    /**
     * One server in a StatefulSet: nothing takes over when it is gone, and while its pod moves to another node nobody
     * answers. Who needs more writes {@code galera} instead of {@code single}: all that is said here is said there alike.
     *
     * @param name what the environment calls this cluster
     * @param image MariaDB
     * @param exporter mysqld_exporter, beside the server
     * @param volume its disk
     * @param resources of the server
     * @param maxConnections {@code max_connections}: what all spaces' users may open together, and {@link
     *     #RESERVED_CONNECTIONS}, have to fit into it
     * @param settings further settings of the {@code [mariadbd]} section, but {@link #decided} ones
     * @param rootPassword the sealed password of {@code root}, which provisions spaces; absent where secrets are not sealed
     * @param backup where its dumps go; it has none when absent
     */
    @ModelRecord
    record Single(
            @Key Name name,
            Image image,
            Image exporter,
            Volume volume,
            Resources resources,
            int maxConnections,
            Map<String, String> settings,
            Optional<SealedValue> rootPassword,
            Optional<Backup> backup)
            implements MariaDb {

        public Single {
            settings = Sorted.copyOf(settings);
            Requirements requirements = new Requirements();
            MariaDbSettings.check(requirements, maxConnections, settings, MariaDbSettings.DECIDED_FOR_ONE);
            requirements.check();
        }

        /** MariaDB 11.4 (long-term support until 2029), 300 connections; no backup. */
        public static MariaDbSingleBuilder defaults() {
            return MariaDbSingleBuilder.builder()
                    .image(MariaDbSettings.IMAGE)
                    .exporter(MariaDbSettings.EXPORTER)
                    .resources(Resources.of("500m", "1Gi", "2", "2Gi"))
                    .maxConnections(300);
        }

        @Override
        public String engine() {
            return "single";
        }

        @Override
        public Set<String> decided() {
            return MariaDbSettings.DECIDED_FOR_ONE;
        }
    }

    /**
     * A person's decision to start a stopped cluster from one node although others, which may have had more, are lost.
     * It holds for the position alone that the node reports now: once the cluster has moved on it means nothing.
     *
     * @param node the ordinal of the node's pod
     * @param position the cluster's UUID and the last transaction's number, as the node's log says
     */
    record RestartFrom(int node, String position) {

        private static final Pattern POSITION =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,18}");

        public RestartFrom {
            new Requirements()
                    .that(node >= 0, "node", "'" + node + "' is no ordinal", "0 or more")
                    .that(
                            POSITION.matcher(position).matches(),
                            "position",
                            "'" + position + "' is no position",
                            "<uuid>:<number>, as the log of the waiting node says")
                    .check();
        }
    }
}
