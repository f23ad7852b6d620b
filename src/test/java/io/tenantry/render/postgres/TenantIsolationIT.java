package io.tenantry.render.postgres;

import static io.tenantry.model.Access.OWNER;
import static io.tenantry.model.Access.READ_ONLY;
import static io.tenantry.model.Access.READ_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.database.PostgresServer;
import io.tenantry.model.Access;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what where, once provisioning has run: asked of a real server. */
class TenantIsolationIT {

    private static final PostgresServer SERVER = PostgresServer.shared();
    private static final Map<Access, String> PASSWORDS =
            Map.of(OWNER, "owner-of-acme", READ_WRITE, "writer-of-acme", READ_ONLY, "reader-of-acme");

    private static Provisioning acme;
    private static Provisioning globex;

    private final List<Connection> open = new ArrayList<>();

    @BeforeAll
    static void provision() throws SQLException {
        SERVER.execute("postgres", Provisioning.script("cluster.sql"));
        acme = Provisioning.of(SERVER, "acme", PASSWORDS).run();
        globex = Provisioning.of(SERVER, "globex", Map.of(OWNER, "owner-of-globex"))
                .run();
        SERVER.execute("postgres", "DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        try (Connection owner = acme.connect(OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE dives (id serial PRIMARY KEY, place text)");
            statement.execute("INSERT INTO dives (place) VALUES ('Blue Hole')");
            statement.execute("CREATE SCHEMA reports CREATE TABLE reports.monthly (dives integer)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }

    @Test
    void noTenantConnectsToAnothersDatabase() {
        refused(() -> SERVER.connect(globex.database(), "acme_user", "owner-of-acme"))
                .hasMessageContaining("permission denied for database \"globex_scuba_db\"");
        refused(() -> SERVER.connect(acme.database(), "globex_user", "owner-of-globex"))
                .hasMessageContaining("permission denied for database \"acme_scuba_db\"");
    }

    @Test
    void aRoleThatNobodyDeclaredConnectsToNone() {
        refused(() -> SERVER.connect(acme.database(), "stranger", "stranger"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void norDoesATenantConnectToWhatCameWithTheServer() {
        refused(() -> SERVER.connect("postgres", "acme_user", "owner-of-acme"))
                .hasMessageContaining("permission denied for database");
        refused(() -> SERVER.connect("template1", "acme_user", "owner-of-acme"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void nobodyLogsInAsTheOwners() {
        refused(() -> SERVER.connect(acme.database(), acme.owners(), ""));
    }

    @Test
    void whatTheOwnerMakesIsTheOwnersToKeep() throws SQLException {
        assertThat(SERVER.rows(acme.database(), "SELECT tableowner FROM pg_tables WHERE tablename = 'dives'"))
                .containsExactly("acme_scuba_db_owner");
    }

    @Test
    void soItIsBehindAPoolerThatClearsSessions() throws SQLException {
        Connection owner = as(OWNER);
        execute(owner, "DISCARD ALL");
        assertThat(PostgresServer.rows(owner, "SELECT current_user, session_user"))
                .containsExactly("acme_scuba_db_owner acme_user");
        execute(owner, "RESET ROLE");
        assertThat(PostgresServer.rows(owner, "SELECT current_user")).containsExactly("acme_scuba_db_owner");
    }

    @Test
    void aReaderReadsWhatTheOwnerMade() throws SQLException {
        assertThat(PostgresServer.rows(as(READ_ONLY), "SELECT place FROM dives"))
                .contains("Blue Hole");
        assertThat(PostgresServer.rows(as(READ_ONLY), "SELECT count(*) FROM reports.monthly"))
                .containsExactly("0");
    }

    @Test
    void aReaderChangesNothing() throws SQLException {
        denied(READ_ONLY, "INSERT INTO dives (place) VALUES ('x')", "table dives");
        denied(READ_ONLY, "UPDATE dives SET place = 'x'", "table dives");
        denied(READ_ONLY, "DELETE FROM dives", "table dives");
        denied(READ_ONLY, "SELECT nextval('dives_id_seq')", "sequence dives_id_seq");
        denied(READ_ONLY, "CREATE TABLE mine ()", "schema public");
        denied(READ_ONLY, "CREATE TEMPORARY TABLE mine ()", "temporary tables in database");
    }

    @Test
    void aWriterChangesRows() throws SQLException {
        Connection writer = as(READ_WRITE);
        execute(writer, "INSERT INTO dives (place) VALUES ('Great Barrier')");
        execute(writer, "UPDATE dives SET place = 'Great Barrier Reef' WHERE place = 'Great Barrier'");
        execute(writer, "DELETE FROM dives WHERE place = 'Great Barrier Reef'");
        execute(writer, "CREATE TEMPORARY TABLE staging AS SELECT * FROM dives");
    }

    @Test
    void butNotTheSchema() throws SQLException {
        denied(READ_WRITE, "CREATE TABLE mine ()", "schema public");
        denied(READ_WRITE, "CREATE SCHEMA mine", "database acme_scuba_db");
        denied(READ_WRITE, "TRUNCATE dives", "table dives");
        refused(() -> execute(as(READ_WRITE), "DROP TABLE dives")).hasMessageContaining("must be owner of table dives");
    }

    @Test
    void noLoginBecomesMoreThanItIs() throws SQLException {
        refused(() -> execute(as(READ_WRITE), "SET ROLE acme_scuba_db_owner"))
                .hasMessageContaining("permission denied to set role");
        refused(() -> execute(as(OWNER), "CREATE ROLE friend"))
                .hasMessageContaining("permission denied to create role");
        refused(() -> execute(as(OWNER), "GRANT acme_scuba_db_owner TO globex_user"))
                .hasMessageContaining("permission denied to grant role");
        refused(() -> execute(as(OWNER), "CREATE DATABASE mine")).hasMessageContaining("permission denied");
    }

    @Test
    void theOwnerOfAllInADatabaseDoesNotOwnTheDatabase() throws SQLException {
        refused(() -> execute(as(OWNER), "DROP DATABASE acme_scuba_db")).hasMessageContaining("must be owner");
        refused(() -> execute(as(OWNER), "ALTER DATABASE acme_scuba_db SET search_path = evil, pg_catalog"))
                .hasMessageContaining("must be owner");
        execute(as(OWNER), "GRANT CONNECT ON DATABASE acme_scuba_db TO globex_user");
        refused(() -> SERVER.connect(acme.database(), "globex_user", "owner-of-globex"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void thePoolerFindsTheLoginsOfADatabaseAndNoOthers() throws SQLException {
        try (Connection pooler = SERVER.connect(acme.database(), "pooler", "pooler")) {
            assertThat(lookUp(pooler, "acme_user")).startsWith("acme_user SCRAM-SHA-256$");
            assertThat(lookUp(pooler, "acme_user_ro")).startsWith("acme_user_ro SCRAM-SHA-256$");
            assertThat(lookUp(pooler, "globex_user")).isEqualTo("null null");
            assertThat(lookUp(pooler, "acme_scuba_db_owner")).isEqualTo("null null");
            assertThat(lookUp(pooler, PostgresServer.SUPERUSER)).isEqualTo("null null");
        }
    }

    @Test
    void nobodyElseLooksPasswordsUp() throws SQLException {
        for (Access access : Access.values()) {
            denied(access, "SELECT * FROM pooler.user_lookup('acme_user')", "schema pooler");
        }
        refused(() -> execute(as(OWNER), "DROP SCHEMA pooler CASCADE")).hasMessageContaining("must be owner");
    }

    @Test
    void aDatabaseHasSoManyConnectionsAndNoMore() throws SQLException {
        Provisioning hooli = Provisioning.of(SERVER, "hooli", Map.of(OWNER, "owner", READ_ONLY, "reader"))
                .connections(2)
                .run();
        try (Connection first = hooli.connect(OWNER);
                Connection second = hooli.connect(OWNER)) {
            assertThat(first.isValid(5) && second.isValid(5)).isTrue();
            refused(() -> hooli.connect(READ_ONLY)).hasMessageContaining("too many connections for database");
        }
    }

    @Test
    void aForgottenTransactionEnds() throws SQLException {
        for (Access access : Access.values()) {
            assertThat(PostgresServer.rows(as(access), "SHOW idle_in_transaction_session_timeout"))
                    .containsExactly("1min");
        }
        assertThat(PostgresServer.rows(as(READ_ONLY), "SHOW statement_timeout")).containsExactly("1min");
        assertThat(PostgresServer.rows(as(READ_WRITE), "SHOW statement_timeout"))
                .containsExactly("1min");
        assertThat(PostgresServer.rows(as(OWNER), "SHOW statement_timeout"))
                .as("migrations take their time")
                .containsExactly("0");
    }

    @Test
    void theExporterReadsStatisticsAndNothingElse() throws SQLException {
        try (Connection monitor = SERVER.connect("postgres", "monitor", "monitor")) {
            assertThat(PostgresServer.rows(monitor, "SELECT count(*) > 0 FROM pg_ls_waldir()"))
                    .containsExactly("t");
            refused(() -> execute(monitor, "SELECT * FROM pg_authid")).hasMessageContaining("permission denied");
        }
        refused(() -> SERVER.connect(acme.database(), "monitor", "monitor"))
                .hasMessageContaining("permission denied for database");
    }

    private static String lookUp(Connection pooler, String role) throws SQLException {
        return PostgresServer.rows(pooler, "SELECT * FROM pooler.user_lookup('" + role + "')")
                .get(0);
    }

    private Connection as(Access access) throws SQLException {
        Connection connection = acme.connect(access);
        open.add(connection);
        return connection;
    }

    private void denied(Access access, String sql, String what) throws SQLException {
        Connection connection = as(access);
        refused(() -> execute(connection, sql))
                .hasMessageContaining("permission denied")
                .hasMessageContaining(what);
        connection.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(SQLException.class);
    }
}
