package io.tenantry.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL, one for all tests of a run, readied as the operator leaves a new cluster. It asks for passwords as
 * ours do and logs as much as a server can: what must not be logged has to keep itself out.
 */
public final class PostgresServer {

    /** The role of whoever runs Jobs; the only one that needs no password. */
    public static final String SUPERUSER = "postgres";

    private static final PostgresServer SHARED = new PostgresServer();

    private final EmbeddedPostgres postgres;
    private final Path logs;

    private PostgresServer() {
        try {
            logs = Files.createTempDirectory("tenantry-postgres-log");
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements,auto_explain")
                    .setServerConfig("pg_stat_statements.track", "all")
                    .setServerConfig("auto_explain.log_min_duration", "0")
                    .setServerConfig("auto_explain.log_nested_statements", "on")
                    .setServerConfig("log_statement", "all")
                    .setServerConfig("log_min_duration_statement", "0")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", logs.toString())
                    .setServerConfig("log_filename", "server.log")
                    .setServerConfig("log_file_mode", "0644")
                    .setServerConfig("fsync", "off")
                    .start();
            askForPasswords();
            execute("postgres", "CREATE ROLE pooler LOGIN PASSWORD 'pooler'");
            execute("postgres", "CREATE ROLE monitor LOGIN PASSWORD 'monitor'");
            execute("postgres", "CREATE EXTENSION pg_stat_statements");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PostgresServer shared() {
        return SHARED;
    }

    /** As the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, "");
    }

    public Connection connect(String database, String role, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database, properties);
    }

    /** Runs {@code sql} as the superuser. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows that {@code sql} gives the superuser, each as one line. */
    public List<String> rows(String database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            return rows(connection, sql);
        }
    }

    public static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            }
            return rows;
        }
    }

    /** All that the server has logged until now. */
    public String log() throws SQLException, IOException, InterruptedException {
        String now = "log read " + System.nanoTime();
        execute("postgres", "DO $$ BEGIN RAISE LOG '" + now + "'; END $$");
        String log = "";
        for (int attempt = 0; attempt < 100 && !log.contains("LOG:  " + now); attempt++) {
            Thread.sleep(50);
            log = Files.readString(logs.resolve("server.log"));
        }
        return log;
    }

    private void askForPasswords() throws SQLException, IOException {
        Path rules = Path.of(rows("postgres", "SHOW hba_file").get(0));
        Files.writeString(
                rules, "local all all trust\nhost all " + SUPERUSER + " all trust\nhost all all all scram-sha-256\n");
        execute("postgres", "SELECT pg_reload_conf()");
    }
}
