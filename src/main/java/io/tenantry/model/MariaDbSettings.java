package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the engines of {@link MariaDb} have in common: the images that we tried, and what may be set. */
final class MariaDbSettings {

    static final Image IMAGE = Image.of("docker.io/library/mariadb:11.4.13");
    static final Image EXPORTER = Image.of("quay.io/prometheus/mysqld-exporter:v0.20.0");

    /** Where things are, and that what a client was told is committed is on the disk. */
    static final Set<String> DECIDED_FOR_ONE = sorted(
            Set.of(),
            List.of(
                    "bind_address",
                    "datadir",
                    "default_storage_engine",
                    "host_cache_size",
                    "innodb_doublewrite",
                    "innodb_flush_log_at_trx_commit",
                    "local_infile",
                    "max_connections",
                    "pid_file",
                    "port",
                    "skip_name_resolve",
                    "socket",
                    "tmpdir",
                    "wsrep_on"));

    /** Who is in the cluster as well, and what replication relies on. */
    static final Set<String> DECIDED_FOR_GALERA = sorted(
            DECIDED_FOR_ONE,
            List.of(
                    "binlog_format",
                    "innodb_autoinc_lock_mode",
                    "wsrep_cluster_address",
                    "wsrep_cluster_name",
                    "wsrep_mode",
                    "wsrep_node_address",
                    "wsrep_node_name",
                    "wsrep_notify_cmd",
                    "wsrep_provider",
                    "wsrep_provider_options",
                    "wsrep_sst_auth",
                    "wsrep_sst_method",
                    "wsrep_start_position"));

    private static final Pattern SETTING = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.,:=/+*% -]{1,256}");

    private MariaDbSettings() {}

    static void check(
            Requirements requirements, int maxConnections, Map<String, String> settings, Set<String> decided) {
        requirements.that(
                maxConnections >= MariaDb.RESERVED_CONNECTIONS + 5 && maxConnections <= 10_000,
                "maxConnections",
                maxConnections + " connections",
                MariaDb.RESERVED_CONNECTIONS + 5 + " to 10000");
        settings.forEach((key, value) -> requirements
                .that(
                        SETTING.matcher(key).matches() && !decided.contains(key),
                        "settings." + key,
                        decided.contains(key) ? "it is decided elsewhere" : "it is no setting",
                        "the name of a server variable, in lower case and with underscores, but none of " + decided)
                .that(
                        VALUE.matcher(value).matches(),
                        "settings." + key,
                        "'" + value + "' is no value of a setting",
                        "1 to 256 letters, digits, blanks and _ . , : = / + * % -"));
    }

    private static Set<String> sorted(Set<String> some, List<String> more) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return Collections.unmodifiableSortedSet(all);
    }
}
