package io.tenantry.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The tests of SQL run on real servers of the versions that are rendered, and need nothing but Maven's artifacts. */
class DatabaseServersIT {
    @Test
    void postgres17Starts() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var connection = server.getPostgresDatabase().getConnection()) {
            assertThat(ask(connection, "SHOW server_version")).startsWith("17.");
        }
    }

    @Test
    void mariaDb114Starts() throws Exception {
        try (var server = MariaDbServer.start();
                var connection = server.connect("root", "")) {
            assertThat(ask(connection, "SELECT version()")).startsWith("11.4.");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
