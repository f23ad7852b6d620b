package io.tenantry.render.mariadb;

import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a node of Galera's is configured with beyond any other server. What a node knows of itself alone, its name and
 * address, the start script adds.
 *
 * @see <a href="https://mariadb.com/kb/en/configuring-mariadb-galera-cluster/">Configuring MariaDB Galera Cluster</a>
 */
final class GaleraConfiguration {

    /** A client's connections are spread over all nodes, so one reads only after what another has written elsewhere. */
    static final Map<String, String> DEFAULTS = Map.of("wsrep_slave_threads", "4", "wsrep_sync_wait", "1");

    private final MariaDb.Galera cluster;

    GaleraConfiguration(MariaDb.Galera cluster) {
        this.cluster = cluster;
    }

    /** Only tables that are replicated can be written. */
    Map<String, String> decided() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("binlog_format", "ROW");
        settings.put("innodb_autoinc_lock_mode", "2");
        settings.put("wsrep_cluster_address", "gcomm://" + nodes());
        settings.put("wsrep_cluster_name", cluster.name().value());
        settings.put("wsrep_mode", "STRICT_REPLICATION");
        settings.put("wsrep_notify_cmd", ServerMounts.SCRIPTS_FOLDER + "/notify.sh");
        settings.put("wsrep_on", "ON");
        settings.put("wsrep_provider", "/usr/lib/galera/libgalera_smm.so");
        settings.put("wsrep_provider_options", "\"" + providerOptions() + "\"");
        settings.put("wsrep_sst_auth", "mysql:");
        settings.put("wsrep_sst_method", "mariabackup");
        return settings;
    }

    private String nodes() {
        String name = cluster.name().value();
        String domain = MariaDbNames.servers(name).host(MariaDbNames.headlessService(name));
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
        return "gcache.size="
                + ServerConfiguration.mebibytes(cluster.volume().size().count() / 16)
                + "M;gcache.recover=yes;pc.recovery=no;"
                + "gmcast.listen_addr=tcp://0.0.0.0:4567;ist.recv_bind=tcp://0.0.0.0:4568";
    }
}
