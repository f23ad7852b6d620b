package io.tenantry.render.postgres;

import io.tenantry.model.Postgres;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code postgresql.conf}, where it differs from what Spilo, CloudNativePG and PostgreSQL choose. Whoever sets one in an overlay decides
 * it, but for how passwords are kept and how many connections there are.
 *
 * @see <a href="https://github.com/zalando/spilo/blob/master/postgres-appliance/scripts/configure_spilo.py">Spilo</a>
 */
final class ServerParameters {

    private static final long MEBIBYTE = 1L << 20;

    /**
     * Spilo logs all DDL and whatever takes half a second, with the passwords of ALTER ROLE and the rows of INSERT in
     * them, and every failed statement too. What is slow shows in pg_stat_statements instead, without values.
     */
    private static final Map<String, String> LOG_NO_VALUES = Map.of(
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_error_statement", "panic",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "pg_stat_statements.track_utility", "off");

    private ServerParameters() {}

    static SortedMap<String, String> of(Postgres.Zalando cluster) {
        return of(cluster, new TreeMap<>(), cluster.parameters());
    }

    static SortedMap<String, String> of(Postgres.CloudNativePg cluster) {
        return of(cluster, cluster.tuning().parameters(), cluster.parameters());
    }

    static SortedMap<String, String> of(Postgres.Single cluster) {
        return of(cluster, cluster.tuning().parameters(), cluster.parameters());
    }

    private static SortedMap<String, String> of(
            Postgres cluster, Map<String, String> derived, Map<String, String> overlaid) {
        SortedMap<String, String> parameters = new TreeMap<>(LOG_NO_VALUES);
        // A disk that all tenants share is filled by no one's sort, and by no replica that does not come back.
        parameters.put("temp_file_limit", "1GB");
        parameters.put("max_slot_wal_keep_size", cluster.volume().size().count() / 4 / MEBIBYTE + "MB");
        parameters.putAll(derived);
        parameters.putAll(overlaid);
        parameters.put("max_connections", Integer.toString(cluster.maxConnections()));
        parameters.put("password_encryption", "scram-sha-256");
        return Collections.unmodifiableSortedMap(parameters);
    }
}
