package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.model.Connection;
import io.tenantry.model.ConnectionDetail;
import io.tenantry.render.block.EnvVars;
import java.util.Optional;

/**
 * A connection in one variable. Kubernetes puts in the connection's other variables, which stand before it in the list, so that
 * the password shows in no manifest.
 */
final class ConnectionUrl {

    private ConnectionUrl() {}

    /** As libpq reads it. */
    static Optional<EnvVar> postgres(Connection connection) {
        return of(
                connection,
                "postgresql://" + login(connection) + "/" + in(connection, ConnectionDetail.NAME) + "?sslmode="
                        + in(connection, ConnectionDetail.SSLMODE));
    }

    /** As drivers of MySQL and MariaDB in most languages read it. */
    static Optional<EnvVar> mysql(Connection connection) {
        return of(connection, "mysql://" + login(connection) + "/" + in(connection, ConnectionDetail.NAME));
    }

    /** Redis without TLS. */
    static Optional<EnvVar> redis(Connection connection) {
        return of(connection, "redis://:" + server(connection));
    }

    /** Redis over TLS. */
    static Optional<EnvVar> rediss(Connection connection) {
        return of(connection, "rediss://:" + server(connection));
    }

    private static Optional<EnvVar> of(Connection connection, String url) {
        return connection.url().map(variable -> EnvVars.plain(variable, url));
    }

    private static String login(Connection connection) {
        return in(connection, ConnectionDetail.USER) + ":" + server(connection);
    }

    private static String server(Connection connection) {
        return in(connection, ConnectionDetail.PASSWORD) + "@" + in(connection, ConnectionDetail.HOST) + ":"
                + in(connection, ConnectionDetail.PORT);
    }

    private static String in(Connection connection, ConnectionDetail detail) {
        return "$(" + connection.variable(detail) + ")";
    }
}
