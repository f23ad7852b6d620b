package io.tenantry.render.mariadb;

import io.tenantry.kube.Ports;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.Texts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The server's {@code my.cnf}. */
final class ServerConfiguration {

    static final String FILE = "my.cnf";

    /** Changes with it, on the pod: the server reads it when it starts. */
    static final String DIGEST_ANNOTATION = "tenantry.io/configuration-digest";

    private static final String VOLUME = ServerMounts.DATA_FOLDER;
    private static final long MEBIBYTE = 1L << 20;

    private ServerConfiguration() {}

    /** The file of {@code cluster}'s servers: an overlay's settings before our defaults, what is decided before both. */
    static String of(MariaDb cluster) {
        Map<String, String> settings = new TreeMap<>(defaults(cluster));
        settings.putAll(cluster.settings());
        settings.putAll(decided(cluster));
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue() + "\n")
                .collect(Collectors.joining("", "[mariadbd]\n", ""));
    }

    static String digest(MariaDb cluster) {
        return Texts.digest(Map.of(FILE, of(cluster)));
    }

    /** The settings that no overlay can change. */
    static Set<String> decidedFor(MariaDb cluster) {
        return decided(cluster).keySet();
    }

    static long mebibytes(long bytes) {
        return Math.max(1, bytes / MEBIBYTE);
    }

    /** Every driver knows the collation. */
    private static Map<String, String> defaults(MariaDb cluster) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("character_set_server", "utf8mb4");
        settings.put("collation_server", "utf8mb4_unicode_ci");
        settings.put(
                "innodb_buffer_pool_size",
                mebibytes(cluster.resources().requests().memory().count() / 2) + "M");
        if (cluster instanceof MariaDb.Galera) {
            settings.putAll(GaleraConfiguration.DEFAULTS);
        }
        return settings;
    }

    /**
     * A commit that a client was told of is on this server's disk, or no restart could bring it back; a table of any other
     * engine would be no part of a dump's one moment. There are no names of hosts to look up, and behind the mesh all
     * clients have the proxy's address, so none is blocked for another's errors. The local accounts are users of the
     * operating system.
     */
    private static Map<String, String> decided(MariaDb cluster) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bind_address", "*");
        settings.put("datadir", VOLUME + "/data");
        settings.put("default_storage_engine", "InnoDB");
        settings.put("host_cache_size", "0");
        settings.put("innodb_doublewrite", "ON");
        settings.put("innodb_flush_log_at_trx_commit", "1");
        settings.put("local_infile", "OFF");
        settings.put("max_connections", Integer.toString(cluster.maxConnections()));
        settings.put("pid_file", ServerMounts.SOCKET_FOLDER + "/mysqld.pid");
        settings.put("port", Integer.toString(Ports.MARIADB));
        settings.put("skip_name_resolve", "ON");
        settings.put("socket", ServerMounts.SOCKET);
        settings.put("tmpdir", VOLUME + "/tmp");
        settings.put("wsrep_on", "OFF");
        if (cluster instanceof MariaDb.Galera galera) {
            settings.putAll(new GaleraConfiguration(galera).decided());
        }
        return settings;
    }
}
