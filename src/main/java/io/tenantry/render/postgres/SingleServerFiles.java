package io.tenantry.render.postgres;

import io.tenantry.model.Postgres;
import io.tenantry.render.block.Texts;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a single server reads: its settings, who may come and how, and the roles that it is born with. {@code pg_ident.conf}
 * lets the exporter in as the user of the operating system that it runs as, so that it needs no password.
 *
 * @see <a href="https://www.postgresql.org/docs/17/auth-pg-hba-conf.html">pg_hba.conf</a>
 */
final class SingleServerFiles {

    /** Where they lie, in the server's container. */
    static final String FOLDER = "/etc/postgresql";

    static final String SETTINGS = "postgresql.conf";

    /** Run once, when the server is made. */
    static final String ROLES = "first-roles.sql";

    /** Where the server listens locally. */
    static final String SOCKETS = "/var/run/postgresql";

    /** Where its certificate lies. */
    static final String CERTIFICATE = "/etc/postgresql-certificate";

    private static final String CLIENTS = "pg_hba.conf";
    private static final String USERS = "pg_ident.conf";

    private SingleServerFiles() {}

    /** The files, by name. */
    static SortedMap<String, String> of(Postgres.Single cluster) {
        SortedMap<String, String> files = new TreeMap<>(Texts.beside(SingleServerFiles.class, CLIENTS, USERS, ROLES));
        files.put(SETTINGS, settings(cluster));
        return Collections.unmodifiableSortedMap(files);
    }

    private static String settings(Postgres.Single cluster) {
        SortedMap<String, String> settings = new TreeMap<>(ServerParameters.of(cluster));
        settings.put("hba_file", FOLDER + "/" + CLIENTS);
        settings.put("ident_file", FOLDER + "/" + USERS);
        settings.put("listen_addresses", "*");
        settings.put("shared_preload_libraries", "pg_stat_statements");
        settings.put("ssl", "on");
        settings.put("ssl_cert_file", CERTIFICATE + "/tls.crt");
        settings.put("ssl_key_file", CERTIFICATE + "/tls.key");
        settings.put("unix_socket_directories", SOCKETS);
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) -> text.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        return text.toString();
    }
}
