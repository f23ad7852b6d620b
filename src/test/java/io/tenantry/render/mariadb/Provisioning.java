package io.tenantry.render.mariadb;

import ch.vorburger.exec.ManagedProcessException;
import io.tenantry.database.MariaDbServer;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs {@code tenant.sh} as the Job does, against a real MariaDB that logs every statement. The client is the real one,
 * behind another that writes down its arguments.
 */
final class Provisioning implements AutoCloseable {

    static final String ROOT_PASSWORD = "root's \"own\" \\ password";

    private static final Path SCRIPTS = Path.of("main", "resources", "io", "tenantry", "render", "mariadb");

    private final MariaDbServer server;
    private final Path folder;
    private final Path log;
    private final Path arguments;
    private String rootPassword = "";

    Provisioning() throws Exception {
        server = MariaDbServer.start();
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "provisioning");
        log = folder.resolve("general.log");
        arguments = folder.resolve("arguments");
        recordArguments("mariadb");
        recordArguments("mariadb-dump");
        dropWhatOursIsInstalledWithout();
        execute(
                "SET GLOBAL general_log_file = '" + log + "'",
                "SET GLOBAL general_log = ON",
                "ALTER USER root@localhost IDENTIFIED VIA mysql_native_password USING PASSWORD('"
                        + ROOT_PASSWORD.replace("\\", "\\\\").replace("'", "''") + "')");
        rootPassword = ROOT_PASSWORD;
    }

    /** The database that everybody may write to, and the users without a name, who would come before any {@code %}. */
    private void dropWhatOursIsInstalledWithout() throws SQLException {
        execute("DROP DATABASE IF EXISTS test", "DELETE FROM mysql.db WHERE Db LIKE 'test%'");
        for (String host : ask("SELECT Host FROM mysql.global_priv WHERE User = ''")) {
            execute("DROP USER ''@'" + host + "'");
        }
        execute("FLUSH PRIVILEGES");
    }

    private void recordArguments(String program) throws IOException {
        Path client = folder.resolve(program);
        Files.writeString(
                client,
                """
                #!/bin/bash
                echo "$@" >> %s
                exec %s "$@"
                """
                        .formatted(arguments, MariaDbServer.programs().resolve(program)));
        client.toFile().setExecutable(true);
    }

    /** The database {@code main} of {@code tenant}, ending in {@code db}, with three connections for each user. */
    static Database.InMariaDb database() {
        return Database.InMariaDb.defaults()
                .name(Name.of("main"))
                .mariaDb(Name.of("shared"))
                .connectionLimit(3)
                .build();
    }

    /** Provisions {@link #database()} for {@code tenant}, each level with its password; fails as the Job would. */
    void run(String tenant, Map<Access, String> passwords) throws Exception {
        String settings = ProvisioningSettings.of(TenantId.of(tenant), database(), passwords.keySet());
        Result result = runWith(settings, passwords, ROOT_PASSWORD);
        if (result.exitCode() != 0) {
            throw new AssertionError(result.output());
        }
    }

    /** Runs the script with {@code settings}, once. */
    Result runWith(String settings, Map<Access, String> passwords, String rootPassword) throws Exception {
        Path file = Files.writeString(folder.resolve("settings.sql"), settings);
        ProcessBuilder script = script("tenant.sh", rootPassword);
        script.environment().put("ATTEMPTS", "1");
        script.environment().put("SETTINGS", file.toString());
        passwords.forEach((level, password) -> script.environment().put("PASSWORD_" + level.name(), password));
        return result(script.redirectErrorStream(true).start());
    }

    /** Runs {@code dump.sh} as the CronJob does. */
    Result dump() throws Exception {
        return result(script("dump.sh", ROOT_PASSWORD)
                .redirectError(folder.resolve("dump.log").toFile())
                .start());
    }

    /** Gives {@code dump} to the client, as a person does who restores it. */
    void restore(String dump) throws Exception {
        ProcessBuilder client = new ProcessBuilder(
                        "bash",
                        "-c",
                        "mariadb --defaults-file=<(bash \"$0\") --host=127.0.0.1 --port=$PORT --user=root",
                        SCRIPTS.resolve("root-options.sh").toString())
                .redirectErrorStream(true);
        client.environment().putAll(script("dump.sh", ROOT_PASSWORD).environment());
        Process process = client.start();
        process.getOutputStream().write(dump.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        Result result = result(process);
        if (result.exitCode() != 0) {
            throw new AssertionError(result.output());
        }
    }

    private ProcessBuilder script(String name, String rootPassword) {
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPTS.resolve(name).toString());
        Map<String, String> environment = script.environment();
        environment.put("PATH", folder + ":" + environment.get("PATH"));
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", Integer.toString(server.port()));
        environment.put("PASSWORD_ROOT", rootPassword);
        environment.put("LANG", "C.UTF-8");
        return script;
    }

    private static Result result(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return new Result(process.exitValue(), output);
    }

    Connection connect(String user, String password) throws SQLException {
        return server.connect(user, password);
    }

    /** As root. */
    void execute(String... statements) throws SQLException {
        executeAs("root", rootPassword, statements);
    }

    void executeAs(String user, String password, String... statements) throws SQLException {
        try (Connection connection = server.connect(user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the answer, as root. */
    List<String> ask(String query) throws SQLException {
        return askAs("root", rootPassword, query);
    }

    List<String> askAs(String user, String password, String query) throws SQLException {
        try (Connection connection = server.connect(user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    /** Every statement that the server was sent, if nobody kept it out. */
    String generalLog() throws IOException {
        return Files.readString(log);
    }

    /** The arguments of every client that was started. */
    String arguments() throws IOException {
        return Files.readString(arguments);
    }

    @Override
    public void close() throws IOException, ManagedProcessException {
        server.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    record Result(int exitCode, String output) {}
}
