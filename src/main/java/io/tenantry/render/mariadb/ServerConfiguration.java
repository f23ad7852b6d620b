package io.tenantry.render.mariadb;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Ports;
import io.tenantry.model.Bytes;
import io.tenantry.model.MariaDb;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The server's {@code my.cnf}. What a node knows of itself alone, its name and address, the start script adds.
 *
 * @see <a href="https://mariadb.com/kb/en/configuring-mariadb-galera-cluster/">Configuring MariaDB Galera Cluster</a>
 */
final class ServerConfiguration {

    private static final String VOLUME = GaleraPod.DATA_FOLDER;
    private static final long MEBIBYTE = 1L << 20;

    private final MariaDb.Galera cluster;

    private ServerConfiguration(MariaDb.Galera cluster) {
        this.cluster = cluster;
    }

    /** The file of {@code cluster}'s nodes: an overlay's settings before our defaults, what is decided before both. */
    static String of(MariaDb.Galera cluster) {
        ServerConfiguration configuration = new ServerConfiguration(cluster);
        Map<String, String> settings = new TreeMap<>(configuration.defaults());
        settings.putAll(cluster.settings());
        settings.putAll(configuration.decided());
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue() + "\n")
                .collect(Collectors.joining("", "[mariadbd]\n", ""));
    }

    /** The settings that no overlay can change. */
    static Set<String> decidedFor(MariaDb.Galera cluster) {
        return new ServerConfiguration(cluster).decided().keySet();
    }

    /**
     * A client's connections are spread over all nodes, so one reads only after what another has written elsewhere
     * ({@code wsrep_sync_wait}); every driver knows the collation.
     */
    private Map<String, String> defaults() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("character_set_server", "utf8mb4");
        settings.put("collation_server", "utf8mb4_unicode_ci");
        settings.put(
                "innodb_buffer_pool_size",
                mebibytes(half(cluster.resources().requests().memory())) + "M");
        settings.put("wsrep_slave_threads", "4");
        settings.put("wsrep_sync_wait", "1");
        return settings;
    }

    /**
     * A commit that a client was told of is on this node's disk, or no restart could bring it back; only tables that are
     * replicated can be written. There are no names of hosts to look up, and behind the mesh all clients have the proxy's
     * address, so none is blocked for another's errors. The local accounts are users of the operating system.
     */
    private Map<String, String> decided() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bind_address", "*");
        settings.put("binlog_format", "ROW");
        settings.put("datadir", VOLUME + "/data");
        settings.put("default_storage_engine", "InnoDB");
        settings.put("host_cache_size", "0");
        settings.put("innodb_autoinc_lock_mode", "2");
        settings.put("innodb_doublewrite", "ON");
        settings.put("innodb_flush_log_at_trx_commit", "1");
        settings.put("local_infile", "OFF");
        settings.put("max_connections", Integer.toString(cluster.maxConnections()));
        settings.put("pid_file", GaleraPod.SOCKET_FOLDER + "/mysqld.pid");
        settings.put("port", Integer.toString(Ports.MARIADB));
        settings.put("skip_name_resolve", "ON");
        settings.put("socket", GaleraPod.SOCKET);
        settings.put("tmpdir", VOLUME + "/tmp");
        settings.put("wsrep_cluster_address", "gcomm://" + nodes());
        settings.put("wsrep_cluster_name", cluster.name().value());
        settings.put("wsrep_mode", "STRICT_REPLICATION");
        settings.put("wsrep_notify_cmd", GaleraPod.SCRIPTS_FOLDER + "/notify.sh");
        settings.put("wsrep_on", "ON");
        settings.put("wsrep_provider", "/usr/lib/galera/libgalera_smm.so");
        settings.put("wsrep_provider_options", "\"" + providerOptions() + "\"");
        settings.put("wsrep_sst_auth", "mysql:");
        settings.put("wsrep_sst_method", "mariabackup");
        return settings;
    }

    private String nodes() {
        String name = cluster.name().value();
        Endpoint endpoint = GaleraNames.nodes(name);
        String domain = endpoint.host(GaleraNames.headlessService(name));
        return IntStream.range(0, cluster.replicas().count())
                .mapToObj(ordinal -> GaleraNames.node(name, ordinal) + "." + domain)
                .collect(Collectors.joining(","));
    }

    /**
     * A sixteenth of the disk holds transactions for nodes that were away, also over a restart. Galera's own recovery of
     * the component ({@code pc.recovery}) is off: it would be a second opinion beside the start script's. It listens on all
     * addresses, the one included where the mesh's proxy comes from.
     */
    private String providerOptions() {
        return "gcache.size=" + mebibytes(cluster.volume().size().count() / 16) + "M;gcache.recover=yes;pc.recovery=no;"
                + "gmcast.listen_addr=tcp://0.0.0.0:4567;ist.recv_bind=tcp://0.0.0.0:4568";
    }

    private static long half(Bytes memory) {
        return memory.count() / 2;
    }

    private static long mebibytes(long bytes) {
        return Math.max(1, bytes / MEBIBYTE);
    }
}
