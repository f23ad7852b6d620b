package io.tenantry.render.postgres;

import static io.tenantry.model.Access.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.database.PostgresServer;
import io.tenantry.model.Access;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any password is set as it is, recognised when it has not changed, and seen by nobody: on a real server. */
class PasswordsIT {

    private static final PostgresServer SERVER = PostgresServer.shared();

    @Property(seed = "1", tries = 15)
    void aPasswordIsRecognisedAndNoOtherIs(@ForAll("passwords") String password, @ForAll("passwords") String other)
            throws SQLException {
        Provisioning tenant =
                Provisioning.of(SERVER, "any-password", Map.of(OWNER, password)).run();
        String verifier = verifier(tenant);

        tenant.run();
        assertThat(verifier(tenant)).isEqualTo(verifier);
        try (Connection connection = tenant.connect(OWNER)) {
            assertThat(connection.isValid(5)).isTrue();
        }

        tenant.passwords(Map.of(OWNER, other)).run();
        assertThat(verifier(tenant).equals(verifier)).isEqualTo(other.equals(password));
    }

    @Example
    void whatLooksLikeSqlIsAPasswordToo() throws SQLException {
        for (String password : new String[] {
            "'; DROP DATABASE postgres; --",
            "\\'; SELECT 1; --",
            "$$; DROP ROLE postgres; $$",
            "$roles$ $set_password$",
            "%I %L %s %%",
            "line\nbreak\r\ttab",
            "\"quoted\"",
            "Grüße, 世界 \uD83D\uDC20",
            "md5d41d8cd98f00b204e9800998ecf8427e-is-no-hash",
            "x".repeat(300)
        }) {
            Provisioning tenant =
                    Provisioning.of(SERVER, "hostile", Map.of(OWNER, password)).run();
            try (Connection connection = tenant.connect(OWNER)) {
                assertThat(connection.isValid(5)).as(password).isTrue();
            }
        }
    }

    @Example
    void noPasswordIsLoggedOrCounted() throws Exception {
        Map<Access, String> passwords = Map.of(
                OWNER, "secret-of-owner", Access.READ_WRITE, "secret-of-writer", Access.READ_ONLY, "secret-of-reader");
        Provisioning tenant = Provisioning.of(SERVER, "discreet", passwords).run();
        tenant.passwords(Map.of(OWNER, "secret-of-owner-2")).run();

        String log = SERVER.log();
        assertThat(log.contains("SET search_path = pg_catalog, pg_temp"))
                .as("the server logs what it may")
                .isTrue();
        assertThat(log.contains("secret-of")).isFalse();
        List<String> counted = SERVER.rows("postgres", "SELECT query FROM pg_stat_statements");
        assertThat(counted).isNotEmpty();
        assertThat(String.join("\n", counted).contains("secret-of")).isFalse();
    }

    @Example
    void anErrorKeepsThePasswordToItself() throws Exception {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(Provisioning.script("session.sql"));
            statement.execute("SET tenantry.tenant = 'none'; SET tenantry.database = 'none_db';"
                    + " SET tenantry.owners = 'none_db_owner'; SET tenantry.logins = '{}';"
                    + " SET tenantry.connections = '1'");
            statement.execute("SET tenantry.password_owner = 'secret-of-error'");
            statement.execute(Provisioning.script("roles.sql"));

            assertThatThrownBy(() -> statement.execute(
                            "SELECT pg_temp.set_password('nobody_there', current_setting('tenantry.password_owner'))"))
                    .hasMessageContaining("cannot set the password of the role nobody_there: error 42704")
                    .hasMessageNotContaining("secret-of-error");
        }
        assertThat(SERVER.log().contains("secret-of-error")).isFalse();
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars(" '\\\"$%;\n\u00e4\u00df\u4e16")
                .ofMinLength(1)
                .ofMaxLength(80);
    }

    private static String verifier(Provisioning tenant) throws SQLException {
        try (Connection connection = SERVER.connect("postgres");
                PreparedStatement query =
                        connection.prepareStatement("SELECT rolpassword FROM pg_authid WHERE rolname = ?")) {
            query.setString(1, tenant.role(OWNER));
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
