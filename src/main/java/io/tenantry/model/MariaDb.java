package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A MariaDB cluster that tenants share; each has its own database and user in it. */
public sealed interface MariaDb {

    /** What the environment calls this cluster. */
    Name name();

    /**
     * A Galera cluster as a StatefulSet: every node takes writes, a majority must be up.
     *
     * @param name what the environment calls this cluster
     * @param image MariaDB with Galera, mariadb-backup and socat
     * @param exporter mysqld_exporter, beside each node
     * @param replicas nodes; odd, so that a split has a majority
     * @param volume the disk of each node
     * @param resources of each node
     * @param maxConnections {@code max_connections} of each node: what all tenants' users may open together, and {@link
     *     #RESERVED_CONNECTIONS}, have to fit into it, since a single node may be left to serve them
     * @param settings further settings of the {@code [mariadbd]} section, but {@link #DECIDED} ones
     * @param rootPassword the sealed password of {@code root}, which provisions tenants; absent where the environment's
     *     secrets are plain
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
            Optional<RestartFrom> restartFrom)
            implements MariaDb {

        /** Connections that are no tenant's: probes, the exporter, state transfers, ten provisioning Jobs at a time. */
        public static final int RESERVED_CONNECTIONS = 20;

        /** The settings that are decided elsewhere: where things are, who is in the cluster, and what it relies on. */
        public static final Set<String> DECIDED = Collections.unmodifiableSet(new TreeSet<>(List.of(
                "bind_address",
                "binlog_format",
                "datadir",
                "default_storage_engine",
                "host_cache_size",
                "innodb_autoinc_lock_mode",
                "innodb_doublewrite",
                "innodb_flush_log_at_trx_commit",
                "local_infile",
                "max_connections",
                "pid_file",
                "port",
                "skip_name_resolve",
                "socket",
                "tmpdir",
                "wsrep_cluster_address",
                "wsrep_cluster_name",
                "wsrep_mode",
                "wsrep_node_address",
                "wsrep_node_name",
                "wsrep_notify_cmd",
                "wsrep_on",
                "wsrep_provider",
                "wsrep_provider_options",
                "wsrep_sst_auth",
                "wsrep_sst_method",
                "wsrep_start_position")));

        private static final Pattern SETTING = Pattern.compile("[a-z][a-z0-9_]{0,63}");
        private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.,:=/+*% -]{1,256}");

        public Galera {
            settings = Sorted.copyOf(settings);
            Requirements requirements = new Requirements()
                    .that(
                            replicas.count() % 2 == 1,
                            "replicas",
                            replicas + " nodes can split in halves",
                            "an odd number")
                    .that(
                            maxConnections >= RESERVED_CONNECTIONS + 5 && maxConnections <= 10_000,
                            "maxConnections",
                            maxConnections + " connections",
                            RESERVED_CONNECTIONS + 5 + " to 10000")
                    .that(
                            restartFrom.isEmpty() || restartFrom.get().node() < replicas.count(),
                            "restartFrom.node",
                            "there is no node "
                                    + restartFrom.map(RestartFrom::node).orElse(0),
                            "0 to " + (replicas.count() - 1));
            settings.forEach((key, value) -> requirements
                    .that(
                            SETTING.matcher(key).matches() && !DECIDED.contains(key),
                            "settings." + key,
                            DECIDED.contains(key) ? "it is decided elsewhere" : "it is no setting",
                            "the name of a server variable, in lower case and with underscores, but none of " + DECIDED)
                    .that(
                            VALUE.matcher(value).matches(),
                            "settings." + key,
                            "'" + value + "' is no value of a setting",
                            "1 to 256 letters, digits, blanks and _ . , : = / + * % -"));
            requirements.check();
        }

        /** MariaDB 11.4 (long-term support until 2029), three nodes, 300 connections each. */
        public static MariaDbGaleraBuilder defaults() {
            return MariaDbGaleraBuilder.builder()
                    .image(Image.of("docker.io/library/mariadb:11.4.13"))
                    .exporter(Image.of("quay.io/prometheus/mysqld-exporter:v0.20.0"))
                    .replicas(new Replicas(3))
                    .resources(Resources.of("500m", "1Gi", "2", "2Gi"))
                    .maxConnections(300);
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
