package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.database.MariaDbServer;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node's server is given, on a real one. */
class ServerIT {

    private static final String HASH = "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19";

    private static MariaDbServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDbServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    static List<MariaDb> engines() {
        return List.of(
                MariaDb.Galera.defaults()
                        .name(Name.of("shared"))
                        .volume(Volume.of("15Gi", "fast-ssd"))
                        .build(),
                Fixtures.mariaDbServer().build());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theServerKnowsEverySetting(MariaDb cluster) throws Exception {
        String configuration = ServerConfiguration.of(cluster);
        Path file = Files.writeString(folder.resolve("my.cnf"), configuration);
        Script.Outcome outcome = Script.inline("exec \"$@\"")
                .run(
                        "",
                        "check",
                        MariaDbServer.programs().resolve("mariadbd").toString(),
                        "--defaults-file=" + file,
                        "--lc-messages-dir=" + MariaDbServer.programs().resolveSibling("share"),
                        "--help",
                        "--verbose");

        assertThat(outcome.output())
                .doesNotContain("[ERROR]", "unknown variable")
                .contains("Variables (--variable-name=");
        assertThat(outcome.exitCode()).isZero();
    }

    /** What WordPress's tables are made with where they come from MySQL 8. */
    @Test
    void theServerKnowsTheCollationOfMySql() throws Exception {
        assertThat(ask("SELECT COLLATION_NAME FROM information_schema.COLLATIONS"
                        + " WHERE COLLATION_NAME = 'utf8mb4_0900_ai_ci'"))
                .hasSize(1);
    }

    /** So alerts on Galera ask for the servers of its clusters alone. */
    @Test
    void aServerThatIsInNoClusterSaysThatItIsNotReady() throws Exception {
        assertThat(ask("SELECT CONCAT(VARIABLE_NAME, ' ', VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
                        + " WHERE VARIABLE_NAME IN ('WSREP_READY', 'WSREP_CLUSTER_STATUS', 'WSREP_CLUSTER_SIZE')"))
                .containsExactlyInAnyOrder(
                        "WSREP_READY OFF", "WSREP_CLUSTER_STATUS Disconnected", "WSREP_CLUSTER_SIZE 0");
    }

    @Test
    void itsOwnAccountsAreRootForProvisioningAndNobodyForTheExporter() throws Exception {
        runAccounts(HASH);

        assertThat(ask("SELECT JSON_VALUE(Priv, '$.authentication_string') FROM mysql.global_priv"
                        + " WHERE User = 'root' AND Host = '%'"))
                .containsExactly(HASH);
        assertThat(ask("SHOW GRANTS FOR 'root'@'%'"))
                .first()
                .asString()
                .startsWith("GRANT ALL PRIVILEGES ON *.* TO")
                .endsWith("WITH GRANT OPTION");
        assertThat(ask("SHOW GRANTS FOR 'nobody'@'localhost'"))
                .containsExactly("GRANT PROCESS, BINLOG MONITOR, SLAVE MONITOR ON *.* TO `nobody`@`localhost`"
                        + " IDENTIFIED VIA unix_socket WITH MAX_USER_CONNECTIONS 3");
    }

    @Test
    void anotherPasswordOfRootIsSet() throws Exception {
        runAccounts(HASH);
        String another = "*" + "0123456789".repeat(4);
        runAccounts(another);

        assertThat(ask("SELECT JSON_VALUE(Priv, '$.authentication_string') FROM mysql.global_priv"
                        + " WHERE User = 'root' AND Host = '%'"))
                .containsExactly(another);
    }

    @Test
    void accountsThatAreRightAreLeftAlone() throws Exception {
        runAccounts(HASH);
        List<String> before = changes();
        runAccounts(HASH);

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void aHashIsWhatTheServerMakesOfThePassword() throws Exception {
        for (String password : List.of("secret", "ünïcödé 🔑", "a\nb", "'\"\\%s")) {
            Script.Outcome outcome = Script.named("password-hash.sh").run(password);
            String quoted = password.replace("\\", "\\\\").replace("'", "''");

            assertThat(outcome.output())
                    .isEqualTo(ask("SELECT PASSWORD('" + quoted + "')").get(0) + "\n");
        }
    }

    private static void runAccounts(String hash) {
        Script.Outcome outcome = Script.inline("{ echo \"SET @root = '$1';\"; cat \"$2\"; } | \"${@:3}\"")
                .run(
                        "",
                        "accounts",
                        hash,
                        Script.named("accounts.sql").path(),
                        MariaDbServer.programs().resolve("mariadb").toString(),
                        "--no-defaults",
                        "--protocol=tcp",
                        "--port=" + server.port(),
                        "--user=root");
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static List<String> changes() throws SQLException {
        return ask(
                """
                SELECT CONCAT(VARIABLE_NAME, ' ', VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS
                WHERE VARIABLE_NAME REGEXP '^COM_(CREATE|ALTER|DROP|GRANT|REVOKE|SET_PASSWORD)'
                ORDER BY VARIABLE_NAME
                """);
    }

    private static List<String> ask(String query) throws SQLException {
        try (Connection connection = server.connect("root", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }
}
