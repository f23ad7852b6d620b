package io.tenantry.render.postgres;

import static io.tenantry.model.Access.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.database.PostgresServer;
import io.tenantry.model.Database.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A program that makes roles of its own, as one that keeps its own tenants apart by them: what it may, and what it tries
 * in vain. {@code umbrella} makes some, {@code initech} does not, {@code victim} comes later.
 */
class OwnRolesIT {

    private static final PostgresServer SERVER = PostgresServer.shared();

    private static Provisioning umbrella;
    private static Provisioning initech;

    @BeforeAll
    static void provision() throws SQLException {
        SERVER.execute("postgres", Provisioning.script("cluster.sql"));
        umbrella = Provisioning.of(SERVER, "umbrella", Map.of(OWNER, "owner-of-umbrella"))
                .roles(Roles.AND_ITS_OWN)
                .run();
        initech = Provisioning.of(SERVER, "initech", Map.of(OWNER, "owner-of-initech"))
                .run();
    }

    @AfterEach
    void dropWhatItMade() throws SQLException {
        umbrella.run();
        for (String role : SERVER.rows(
                "postgres",
                "SELECT role.rolname FROM pg_auth_members JOIN pg_roles AS role ON role.oid = roleid"
                        + " JOIN pg_roles AS maker ON maker.oid = member"
                        + " WHERE maker.rolname = 'umbrella_scuba_db_owner' AND grantor = 10 ORDER BY 1 DESC")) {
            SERVER.execute(umbrella.database(), "DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void rolesThatItMakesComeInByThemselves() throws SQLException {
        seed();

        try (Connection apart = SERVER.connect(umbrella.database(), "parted_admin", "of-its-own")) {
            assertThat(PostgresServer.rows(apart, "SELECT what FROM things")).containsExactly("mine");
            refused(() -> execute(apart, "DROP TABLE things")).hasMessageContaining("must be owner");
        }
    }

    @Test
    void andStayWhenProvisioningRunsAgain() throws SQLException {
        seed();
        umbrella.run();

        assertThatCode(() -> SERVER.connect(umbrella.database(), "parted_admin", "of-its-own")
                        .close())
                .doesNotThrowAnyException();
        asUmbrella("ALTER ROLE parted_admin PASSWORD 'another'");
        assertThatCode(() -> SERVER.connect(umbrella.database(), "parted_admin", "another")
                        .close())
                .doesNotThrowAnyException();
    }

    @Test
    void whoMadeThemDropsThem() throws SQLException {
        seed();
        asUmbrella(
                "GRANT parted, parted_admin TO CURRENT_USER",
                "DROP OWNED BY parted, parted_admin",
                "DROP ROLE parted_admin, parted");

        assertThat(SERVER.rows("postgres", "SELECT rolname FROM pg_roles WHERE rolname LIKE 'parted%'"))
                .isEmpty();
    }

    @Test
    void theyComeIntoNoOtherDatabase() throws SQLException {
        seed();

        for (String other : List.of(initech.database(), "postgres", "template1")) {
            refused(() -> SERVER.connect(other, "parted_admin", "of-its-own"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void rolesOfOthersAreOutOfReach() {
        for (String attempt : List.of(
                "ALTER ROLE initech_user PASSWORD 'stolen'",
                "ALTER ROLE postgres PASSWORD 'stolen'",
                "DROP ROLE initech_user",
                "GRANT initech_scuba_db_owner TO umbrella_user",
                "GRANT pg_read_all_data TO umbrella_user",
                "GRANT pooler TO umbrella_user",
                "COMMENT ON ROLE initech_user IS 'tenantry: umbrella/umbrella_scuba_db'",
                "CREATE ROLE mighty SUPERUSER",
                "CREATE ROLE mighty BYPASSRLS",
                "CREATE ROLE mighty REPLICATION",
                "CREATE ROLE mighty CREATEDB",
                "CREATE ROLE mighty IN ROLE initech_scuba_db_owner",
                "CREATE ROLE mighty ROLE initech_user IN ROLE pg_monitor")) {
            refused(() -> asUmbrella(attempt)).as(attempt).hasMessageContaining("permission denied");
        }
    }

    /** It may call a role what it likes, and comment on it as we do. */
    @Test
    void aRoleThatWaitsForALaterTenantIsNotTaken() throws SQLException {
        asUmbrella(
                "CREATE ROLE victim_user LOGIN PASSWORD 'known'",
                "COMMENT ON ROLE victim_user IS 'tenantry: victim/victim_scuba_db'",
                "REVOKE victim_user FROM umbrella_scuba_db_owner");

        refused(() -> Provisioning.of(SERVER, "victim", Map.of(OWNER, "owner-of-victim"))
                        .run())
                .hasMessageContaining(
                        "the role victim_user was made by umbrella_scuba_db_owner, and not for tenant victim");
        assertThat(SERVER.rows("postgres", "SELECT count(*) FROM pg_database WHERE datname = 'victim_scuba_db'"))
                .containsExactly("0");
    }

    @Test
    void norIsOneThatWaitsForALaterOwner() throws SQLException {
        asUmbrella(
                "CREATE ROLE victim_scuba_db_owner",
                "COMMENT ON ROLE victim_scuba_db_owner IS 'tenantry: victim/victim_scuba_db'");

        refused(() -> Provisioning.of(SERVER, "victim", Map.of(OWNER, "owner-of-victim"))
                        .run())
                .hasMessageContaining("was made by umbrella_scuba_db_owner");
    }

    /** Each makes what brings it in, and lends it to the other: a grant of its own is none of the server's. */
    @Test
    void noneThatAnotherMadeAndLentComesIn() throws SQLException {
        Provisioning rival = Provisioning.of(SERVER, "rival", Map.of(OWNER, "owner-of-rival"))
                .roles(Roles.AND_ITS_OWN)
                .run();
        asUmbrella(
                "CREATE ROLE trojan LOGIN PASSWORD 'horse'", "GRANT trojan TO rival_scuba_db_owner WITH ADMIN OPTION");
        try (Connection owner = rival.connect(OWNER)) {
            execute(owner, "CREATE TABLE gate ()");
        }

        refused(() -> SERVER.connect(rival.database(), "trojan", "horse"))
                .hasMessageContaining("permission denied for database");
        rival.run();
        refused(() -> SERVER.connect(rival.database(), "trojan", "horse"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void whoMayNotMakesNone() {
        refused(() -> {
                    try (Connection owner = initech.connect(OWNER)) {
                        execute(owner, "CREATE ROLE friend");
                    }
                })
                .hasMessageContaining("permission denied to create role");
    }

    @Test
    void whoMayNoLongerKeepsNoneInside() throws SQLException {
        seed();
        umbrella.roles(Roles.DECLARED).run();

        refused(() -> asUmbrella("CREATE ROLE friend")).hasMessageContaining("permission denied to create role");
        refused(() -> asUmbrella("ALTER ROLE parted_admin PASSWORD 'x'")).hasMessageContaining("permission denied");
        refused(() -> SERVER.connect(umbrella.database(), "parted_admin", "of-its-own"))
                .hasMessageContaining("permission denied for database");
        SERVER.execute("postgres", "DROP ROLE parted_admin");
        SERVER.execute(umbrella.database(), "DROP OWNED BY parted");
        SERVER.execute("postgres", "DROP ROLE parted");
    }

    /** A group, what it may, and a role that logs in and has it from there. */
    private static void seed() throws SQLException {
        asUmbrella(
                "CREATE ROLE parted NOINHERIT",
                "CREATE TABLE IF NOT EXISTS things (what text)",
                "TRUNCATE things",
                "INSERT INTO things VALUES ('mine')",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO parted",
                "CREATE ROLE parted_admin WITH INHERIT LOGIN PASSWORD 'of-its-own' IN ROLE parted");
    }

    private static void asUmbrella(String... statements) throws SQLException {
        try (Connection owner = umbrella.connect(OWNER)) {
            for (String sql : statements) {
                execute(owner, sql);
            }
        }
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
