package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.Access;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What provisioning leaves behind on a real server. */
class ProvisioningIT {

    private static final Map<Access, String> OWNER = Map.of(Access.OWNER, "owner-password");
    private static final Map<Access, String> ALL = Map.of(
            Access.OWNER, "owner-password",
            Access.READ_WRITE, "writer-password",
            Access.READ_ONLY, "reader-password");

    private static Provisioning provisioning;

    @BeforeAll
    static void start() throws Exception {
        provisioning = new Provisioning();
    }

    @AfterAll
    static void stop() throws Exception {
        provisioning.close();
    }

    @AfterEach
    void dropAll() throws Exception {
        for (String user : provisioning.ask("SELECT User FROM mysql.global_priv WHERE User LIKE '%\\_user%'")) {
            provisioning.execute("DROP USER '" + user + "'@'%'");
        }
        for (String database :
                provisioning.ask("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE '%db'")) {
            provisioning.execute("DROP DATABASE `" + database + "`");
        }
    }

    @Test
    void eachLevelHasWhatItSaysInThisDatabaseAndNowhereElse() throws Exception {
        provisioning.run("acme", ALL);

        assertThat(grantsOf("acme_user"))
                .containsExactly(
                        "GRANT USAGE ON *.* TO `acme_user`@`%` WITH MAX_USER_CONNECTIONS 3",
                        "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE TEMPORARY"
                                + " TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER"
                                + " ROUTINE, EVENT, TRIGGER ON `acme\\_db`.* TO `acme_user`@`%`");
        assertThat(grantsOf("acme_user_rw"))
                .containsExactly(
                        "GRANT USAGE ON *.* TO `acme_user_rw`@`%` WITH MAX_USER_CONNECTIONS 3",
                        "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE TEMPORARY TABLES ON `acme\\_db`.* TO"
                                + " `acme_user_rw`@`%`");
        assertThat(grantsOf("acme_user_ro"))
                .containsExactly(
                        "GRANT USAGE ON *.* TO `acme_user_ro`@`%` WITH MAX_USER_CONNECTIONS 3",
                        "GRANT SELECT ON `acme\\_db`.* TO `acme_user_ro`@`%`");
    }

    @Test
    void aDumpMakesEverythingAgainButTheAccounts() throws Exception {
        provisioning.run("acme", OWNER);
        provisioning.run("globex", OWNER);
        provisioning.executeAs(
                "acme_user",
                "owner-password",
                "CREATE TABLE acme_db.orders (id INT PRIMARY KEY, what VARCHAR(20), raw BLOB)",
                "CREATE TRIGGER acme_db.upper BEFORE INSERT ON acme_db.orders FOR EACH ROW SET NEW.what = UPPER(NEW.what)",
                "INSERT INTO acme_db.orders VALUES (1, 'übung 🔑', X'00FF27')",
                "CREATE VIEW acme_db.latest AS SELECT what FROM acme_db.orders",
                "CREATE FUNCTION acme_db.twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n",
                "CREATE EVENT acme_db.nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM acme_db.orders");
        provisioning.executeAs("globex_user", "owner-password", "CREATE TABLE globex_db.empty (id INT)");

        Provisioning.Result dump = provisioning.dump();
        assertThat(dump.exitCode()).isZero();
        assertThat(dump.output()).doesNotContain("`mysql`", "global_priv");
        dropAll();
        provisioning.restore(dump.output());
        provisioning.run("acme", OWNER);

        assertThat(provisioning.askAs("acme_user", "owner-password", "SELECT what FROM acme_db.latest"))
                .containsExactly("ÜBUNG 🔑");
        assertThat(provisioning.askAs("acme_user", "owner-password", "SELECT HEX(raw) FROM acme_db.orders"))
                .containsExactly("00FF27");
        assertThat(provisioning.askAs("acme_user", "owner-password", "SELECT acme_db.twice(21)"))
                .containsExactly("42");
        assertThat(provisioning.ask("SELECT CONCAT(EVENT_NAME, ' ', STATUS) FROM information_schema.EVENTS"))
                .containsExactly("nightly ENABLED");
        assertThat(provisioning.ask("SHOW TABLES FROM globex_db")).containsExactly("empty");
        assertThat(provisioning.ask("SELECT User FROM mysql.global_priv WHERE User LIKE '%user'"))
                .containsExactly("acme_user");
        assertThat(provisioning.arguments()).doesNotContain("own");
    }

    @Test
    void eachLevelDoesWhatItMayAndNoMore() throws Exception {
        provisioning.run("acme", ALL);

        provisioning.executeAs(
                "acme_user",
                "owner-password",
                "CREATE TABLE acme_db.orders (id INT PRIMARY KEY)",
                "CREATE VIEW acme_db.latest AS SELECT * FROM acme_db.orders");
        provisioning.executeAs("acme_user_rw", "writer-password", "INSERT INTO acme_db.orders VALUES (1)");
        assertThat(provisioning.askAs("acme_user_ro", "reader-password", "SELECT id FROM acme_db.orders"))
                .containsExactly("1");

        assertDenied("acme_user_ro", "reader-password", "INSERT INTO acme_db.orders VALUES (2)");
        assertDenied("acme_user_rw", "writer-password", "CREATE TABLE acme_db.more (id INT)");
        assertDenied("acme_user_rw", "writer-password", "DROP TABLE acme_db.orders");
        assertDenied("acme_user", "owner-password", "CREATE DATABASE acme_db2");
        assertDenied("acme_user", "owner-password", "CREATE USER mallory");
        assertDenied("acme_user", "owner-password", "GRANT SELECT ON acme_db.* TO acme_user_ro");
        assertDenied("acme_user", "owner-password", "SELECT * FROM mysql.global_priv");
    }

    @Test
    void theDatabaseTakesAllOfUnicode() throws Exception {
        provisioning.run("acme", OWNER);

        assertThat(provisioning.ask(
                        "SELECT DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = 'acme_db'"))
                .containsExactly("utf8mb4_unicode_ci");
    }

    @Test
    void tenantsWhoseNamesAreAlikeDoNotSeeEachOther() throws Exception {
        provisioning.run("a-b", OWNER);
        provisioning.run("axb", OWNER);
        provisioning.execute("CREATE TABLE axb_db.secrets (id INT)", "CREATE TABLE a_b_db.secrets (id INT)");

        assertThat(provisioning.askAs("a_b_user", "owner-password", "SHOW DATABASES"))
                .containsExactlyInAnyOrder("information_schema", "a_b_db");
        assertThat(provisioning.askAs("axb_user", "owner-password", "SHOW DATABASES"))
                .containsExactlyInAnyOrder("information_schema", "axb_db");
        assertDenied("a_b_user", "owner-password", "SELECT * FROM axb_db.secrets");
        assertDenied("axb_user", "owner-password", "SELECT * FROM a_b_db.secrets");
        assertDenied("a_b_user", "owner-password", "USE axb_db");
    }

    @Test
    void aSecondRunSendsNoStatementThatChangesAnything() throws Exception {
        provisioning.run("acme", ALL);
        List<String> before = changes();
        provisioning.run("acme", ALL);

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void anotherPasswordReplacesTheFirst() throws Exception {
        provisioning.run("acme", OWNER);
        provisioning.run("acme", Map.of(Access.OWNER, "rotated-password"));

        assertThatCode(() ->
                        provisioning.connect("acme_user", "rotated-password").close())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> provisioning.connect("acme_user", "owner-password"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void aUserThatNoConnectionNeedsIsDropped_andTheDatabaseStays() throws Exception {
        provisioning.run("acme", ALL);
        provisioning.executeAs("acme_user", "owner-password", "CREATE TABLE acme_db.orders (id INT)");
        provisioning.run("acme", Map.of(Access.READ_ONLY, "reader-password"));

        assertThat(provisioning.ask("SELECT User FROM mysql.global_priv WHERE User LIKE 'acme%'"))
                .containsExactly("acme_user_ro");
        assertThat(provisioning.ask("SHOW TABLES FROM acme_db")).containsExactly("orders");
    }

    @Test
    void withoutAnyConnectionTheDatabaseIsThereAlone() throws Exception {
        provisioning.run("acme", Map.of());

        assertThat(provisioning.ask("SHOW DATABASES LIKE 'acme%'")).containsExactly("acme_db");
        assertThat(provisioning.ask("SELECT User FROM mysql.global_priv WHERE User LIKE 'acme%'"))
                .isEmpty();
    }

    @Test
    void whatSomebodyAddedIsTakenBack() throws Exception {
        provisioning.execute("CREATE DATABASE other_db", "CREATE TABLE other_db.t (id INT)", "CREATE ROLE helper_user");
        provisioning.run("acme", ALL);
        for (String more : List.of(
                "GRANT PROCESS ON *.* TO acme_user_ro",
                "GRANT SELECT ON other_db.* TO acme_user_ro",
                "GRANT SELECT ON `acme%`.* TO acme_user_ro",
                "GRANT SELECT ON other_db.t TO acme_user_ro",
                "GRANT SELECT (id) ON other_db.t TO acme_user_ro",
                "GRANT INSERT ON `acme\\_db`.* TO acme_user_ro",
                "GRANT SELECT ON `acme\\_db`.* TO acme_user_ro WITH GRANT OPTION",
                "GRANT PROXY ON root TO acme_user_ro",
                "GRANT helper_user TO acme_user_ro")) {
            provisioning.execute(more);
            provisioning.run("acme", ALL);

            assertThat(grantsOf("acme_user_ro"))
                    .as(more)
                    .containsExactly(
                            "GRANT USAGE ON *.* TO `acme_user_ro`@`%` WITH MAX_USER_CONNECTIONS 3",
                            "GRANT SELECT ON `acme\\_db`.* TO `acme_user_ro`@`%`");
        }
        provisioning.execute("DROP ROLE helper_user");
    }

    @Test
    void whatSomebodyTookIsGivenBack() throws Exception {
        provisioning.run("acme", OWNER);
        List<String> grants = grantsOf("acme_user");
        provisioning.execute(
                "REVOKE CREATE, DROP ON `acme\\_db`.* FROM acme_user", "ALTER USER acme_user ACCOUNT LOCK");
        provisioning.run("acme", OWNER);

        assertThat(grantsOf("acme_user")).isEqualTo(grants);
        assertThatCode(() -> provisioning.connect("acme_user", "owner-password").close())
                .doesNotThrowAnyException();
    }

    @Test
    void anotherWayInIsClosed() throws Exception {
        provisioning.run("acme", OWNER);
        provisioning.execute(
                "ALTER USER acme_user IDENTIFIED VIA mysql_native_password USING PASSWORD('owner-password')"
                        + " OR mysql_native_password USING PASSWORD('backdoor')");
        provisioning.run("acme", OWNER);

        assertThatThrownBy(() -> provisioning.connect("acme_user", "backdoor")).isInstanceOf(SQLException.class);
    }

    @Test
    void aUserOpensNoMoreConnectionsThanItsLimit() throws Exception {
        provisioning.run("acme", OWNER);

        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                open.add(provisioning.connect("acme_user", "owner-password"));
            }
            assertThatThrownBy(() -> provisioning.connect("acme_user", "owner-password"))
                    .hasMessageContaining("max_user_connections");
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    @Test
    void theSameInEverySqlMode() throws Exception {
        provisioning.execute("SET GLOBAL sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'");
        try {
            provisioning.run("a-b", OWNER);

            assertThat(grantsOf("a_b_user")).anyMatch(grant -> grant.contains("a\\_b\\_db"));
        } finally {
            provisioning.execute("SET GLOBAL sql_mode = DEFAULT");
        }
    }

    @Test
    void namesAreQuotedWhateverTheyHold() throws Exception {
        String settings =
                """
                SET @database = 'a`b%c_db';
                SET @connections = 3;
                SET @users = '{"it''s_user": "owner"}';
                SET @undeclared = '[]';
                """;
        assertThat(provisioning.runWith(settings, OWNER, Provisioning.ROOT_PASSWORD))
                .extracting(Provisioning.Result::exitCode)
                .isEqualTo(0);

        assertThat(provisioning.askAs("it's_user", "owner-password", "SHOW DATABASES"))
                .contains("a`b%c_db");
        provisioning.execute("DROP USER 'it''s_user'", "DROP DATABASE `a``b%c_db`");
    }

    private static List<String> grantsOf(String user) throws SQLException {
        return provisioning.ask("SHOW GRANTS FOR '" + user + "'@'%'").stream()
                .map(grant -> grant.replaceAll(" IDENTIFIED BY PASSWORD '[^']*'", ""))
                .toList();
    }

    /** How often each statement was sent that replication would have carried to all nodes. */
    private static List<String> changes() throws SQLException {
        return provisioning.ask(
                """
                SELECT CONCAT(VARIABLE_NAME, ' ', VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS
                WHERE VARIABLE_NAME REGEXP '^COM_(CREATE|ALTER|DROP|GRANT|REVOKE|SET_PASSWORD)'
                ORDER BY VARIABLE_NAME
                """);
    }

    private static void assertDenied(String user, String password, String statement) {
        assertThatThrownBy(() -> provisioning.executeAs(user, password, statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }
}
