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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That provisioning can run again, stop anywhere and follow what is declared: on a real server, a tenant a test. */
class ProvisioningIT {

    private static final PostgresServer SERVER = PostgresServer.shared();
    private static final Map<Access, String> ALL = Map.of(OWNER, "owner", READ_WRITE, "writer", READ_ONLY, "reader");

    @BeforeAll
    static void readyTheCluster() throws SQLException {
        SERVER.execute("postgres", Provisioning.script("cluster.sql"));
    }

    @Test
    void aSecondRunChangesNothing() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "again", ALL).run();
        execute(
                tenant,
                OWNER,
                "CREATE TABLE dives (id serial); CREATE SCHEMA reports; CREATE VIEW reports.v AS SELECT 1");
        List<String> before = state(tenant);

        tenant.run();

        assertThat(state(tenant)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRunThatWasInterruptedIsTakenUp(int sessions) throws SQLException {
        Provisioning tenant =
                Provisioning.of(SERVER, "stopped-" + sessions, ALL).run(sessions);

        tenant.run();

        execute(tenant, OWNER, "CREATE TABLE dives (id serial)");
        execute(tenant, READ_WRITE, "INSERT INTO dives DEFAULT VALUES");
        assertThat(query(tenant, READ_ONLY, "SELECT id FROM dives")).containsExactly("1");
    }

    @Test
    void nobodyConnectsToADatabaseThatIsNotClosedYet() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "half", ALL).run(3);

        assertThatThrownBy(() -> tenant.connect(OWNER))
                .hasMessageContaining("database \"half_scuba_db\" is not currently accepting connections");
    }

    @Test
    void tenantsAreProvisionedAtTheSameTime() throws Exception {
        List<Callable<Provisioning>> jobs = new ArrayList<>();
        for (String tenant : List.of("one", "two", "three", "four")) {
            jobs.add(() -> Provisioning.of(SERVER, tenant, ALL).run());
            jobs.add(() -> Provisioning.of(SERVER, tenant + "-more", ALL).run());
        }
        ExecutorService threads = Executors.newFixedThreadPool(jobs.size());
        try {
            for (Future<Provisioning> job : threads.invokeAll(jobs)) {
                assertThat(query(job.get(), READ_ONLY, "SELECT 1")).containsExactly("1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aConnectionThatIsRemovedTakesItsRoleWithItAndLeavesTheData() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "fewer", ALL).run();
        execute(tenant, OWNER, "CREATE TABLE dives (place text); INSERT INTO dives VALUES ('Blue Hole')");
        execute(tenant, OWNER, "SET ROLE NONE; CREATE SCHEMA own; CREATE TABLE own.notes AS SELECT 'kept' AS text");
        Connection still = tenant.connect(OWNER);

        Provisioning fewer = tenant.passwords(Map.of(READ_ONLY, "reader")).run();

        assertThat(SERVER.rows("postgres", "SELECT rolname FROM pg_roles WHERE rolname LIKE 'fewer%' ORDER BY 1"))
                .containsExactly("fewer_scuba_db_owner", "fewer_user_ro");
        assertThat(still.isValid(5)).as("a session of the role that is gone").isFalse();
        assertThat(query(fewer, READ_ONLY, "SELECT place FROM dives")).containsExactly("Blue Hole");
        assertThat(SERVER.rows(fewer.database(), "SELECT text FROM own.notes")).containsExactly("kept");
    }

    @Test
    void withoutAnyConnectionTheDatabaseStays() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "quiet", ALL).run();
        execute(tenant, OWNER, "CREATE TABLE dives (place text); INSERT INTO dives VALUES ('Blue Hole')");

        tenant.passwords(Map.of()).run();

        assertThat(SERVER.rows("quiet_scuba_db", "SELECT place FROM dives")).containsExactly("Blue Hole");
        assertThat(SERVER.rows("postgres", "SELECT rolname FROM pg_roles WHERE rolname LIKE 'quiet%'"))
                .containsExactly("quiet_scuba_db_owner");
    }

    @Test
    void aConnectionThatIsAddedReachesWhatWasThereBefore() throws SQLException {
        Provisioning tenant =
                Provisioning.of(SERVER, "later", Map.of(OWNER, "owner")).run();
        execute(tenant, OWNER, "CREATE TABLE dives (id serial); CREATE SCHEMA reports CREATE VIEW v AS SELECT 1 AS x");

        Provisioning more = tenant.passwords(ALL).run();

        execute(more, READ_WRITE, "INSERT INTO dives DEFAULT VALUES");
        assertThat(query(more, READ_ONLY, "SELECT x FROM reports.v")).containsExactly("1");
        assertThatThrownBy(() -> execute(more, READ_ONLY, "INSERT INTO dives DEFAULT VALUES"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void anOldPasswordIsNoneAfterARotation() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "rotating", Map.of(OWNER, "old", READ_ONLY, "reader"))
                .run();
        String readerBefore = verifier(tenant, READ_ONLY);

        Provisioning rotated =
                tenant.passwords(Map.of(OWNER, "new", READ_ONLY, "reader")).run();

        assertThat(query(rotated, OWNER, "SELECT 1")).containsExactly("1");
        assertThatThrownBy(() -> tenant.connect(OWNER)).hasMessageContaining("password authentication failed");
        assertThat(verifier(tenant, READ_ONLY))
                .as("of a password that is the same")
                .isEqualTo(readerBefore);
    }

    @Test
    void whatNobodyDeclaredIsTakenBack() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "drifting", ALL).run();
        List<String> before = state(tenant);
        SERVER.execute(
                tenant.database(),
                """
                DROP ROLE IF EXISTS visitor;
                CREATE ROLE visitor LOGIN PASSWORD 'visitor';
                GRANT CONNECT ON DATABASE drifting_scuba_db TO visitor, PUBLIC;
                GRANT drifting_scuba_db_owner TO visitor WITH ADMIN OPTION;
                GRANT pg_read_all_data TO drifting_user_ro;
                ALTER ROLE drifting_user_rw SUPERUSER CREATEDB CONNECTION LIMIT -1;
                ALTER DATABASE drifting_scuba_db OWNER TO visitor;
                ALTER DATABASE drifting_scuba_db CONNECTION LIMIT -1;
                """);

        tenant.run();

        assertThat(state(tenant)).isEqualTo(before);
        assertThatThrownBy(() -> SERVER.connect(tenant.database(), "visitor", "visitor"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aRoleThatSomebodyElseMadeIsNotTakenOver() throws SQLException {
        SERVER.execute("postgres", "CREATE ROLE robot_user LOGIN PASSWORD 'theirs'");
        Provisioning tenant = Provisioning.of(SERVER, "robot", Map.of(OWNER, "ours"));

        assertThatThrownBy(tenant::run)
                .hasMessageContaining("the role robot_user exists and was not made for tenant robot");

        assertThat(SERVER.rows("postgres", "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'robot%'"))
                .as("nothing is half done")
                .containsExactly("1");
        assertThatThrownBy(() -> SERVER.connect("postgres", "robot_user", "ours"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aLoginWithoutAPasswordIsRefused() {
        Provisioning tenant = Provisioning.of(SERVER, "empty", Map.of(OWNER, ""));

        assertThatThrownBy(tenant::run).hasMessageContaining("there is no password for the role empty_user");
    }

    @Test
    void aTenantCannotMakeASuperuserRunItsCode() throws SQLException {
        Provisioning tenant = Provisioning.of(SERVER, "trap", ALL).run();
        execute(
                tenant,
                OWNER,
                """
                CREATE TABLE caught (who text);
                CREATE FUNCTION format(text, text) RETURNS text LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO public.caught VALUES (current_user); RETURN $1; END';
                CREATE FUNCTION format(text, text, text) RETURNS text LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO public.caught VALUES (current_user); RETURN $1; END';
                CREATE FUNCTION starts_with(text, text) RETURNS boolean LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO public.caught VALUES (current_user); RETURN true; END';
                """);

        tenant.run();

        assertThat(SERVER.rows(tenant.database(), "SELECT who FROM public.caught"))
                .isEmpty();
    }

    /** All that provisioning decides about a tenant, as the catalogs of the server hold it. */
    private static List<String> state(Provisioning tenant) throws SQLException {
        String prefix = "'" + tenant.owners().substring(0, tenant.owners().indexOf('_')) + "%'";
        List<String> state = new ArrayList<>();
        for (String query : List.of(
                "SELECT a.* FROM pg_authid a WHERE rolname LIKE " + prefix + " ORDER BY rolname",
                "SELECT roleid::regrole, member::regrole, admin_option, inherit_option, set_option FROM pg_auth_members"
                        + " WHERE member::regrole::text LIKE " + prefix + " OR roleid::regrole::text LIKE " + prefix
                        + " ORDER BY 1, 2",
                "SELECT datname, pg_get_userbyid(datdba), datallowconn, datconnlimit,"
                        + " ARRAY(SELECT unnest(datacl)::text ORDER BY 1)"
                        + " FROM pg_database WHERE datname LIKE " + prefix,
                "SELECT setrole::regrole, ARRAY(SELECT unnest(setconfig) ORDER BY 1) FROM pg_db_role_setting"
                        + " WHERE setrole::regrole::text LIKE " + prefix + " ORDER BY 1",
                "SELECT oid, nspname, nspowner::regrole, nspacl FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1",
                "SELECT oid, relname, relowner::regrole, relacl, xmin FROM pg_class WHERE relowner::regrole::text LIKE "
                        + prefix + " ORDER BY 1",
                "SELECT defaclrole::regrole, defaclnamespace, defaclobjtype, defaclacl FROM pg_default_acl ORDER BY 1, 3",
                "SELECT proname, proowner::regrole, proacl FROM pg_proc WHERE proname = 'user_lookup'")) {
            state.addAll(SERVER.rows(tenant.database(), query));
        }
        return state;
    }

    private static String verifier(Provisioning tenant, Access access) throws SQLException {
        return SERVER.rows(
                        "postgres", "SELECT rolpassword FROM pg_authid WHERE rolname = '" + tenant.role(access) + "'")
                .get(0);
    }

    private static void execute(Provisioning tenant, Access access, String sql) throws SQLException {
        try (Connection connection = tenant.connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Provisioning tenant, Access access, String sql) throws SQLException {
        try (Connection connection = tenant.connect(access)) {
            return PostgresServer.rows(connection, sql);
        }
    }
}
