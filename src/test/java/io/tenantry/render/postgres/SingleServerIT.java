package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.database.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a real server knows what a single one is given. */
class SingleServerIT {

    private static final PostgresServer SERVER = PostgresServer.shared();

    @Test
    void everySettingIsOne() throws SQLException {
        List<String> settings = SingleServerFiles.of(Fixtures.server().build())
                .get(SingleServerFiles.SETTINGS)
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();

        assertThat(SERVER.rows("postgres", "SELECT name FROM pg_settings")).containsAll(settings);
    }

    /** As provisioning expects them; under other names, since the server of the tests has them. */
    @Test
    void itIsBornWithTheRolesThatOperatorsMake() throws SQLException {
        SERVER.execute(
                "postgres",
                SingleServerFiles.of(Fixtures.server().build())
                        .get(SingleServerFiles.ROLES)
                        .replaceAll("ROLE (monitor|pooler)", "ROLE single_$1"));

        assertThat(SERVER.rows(
                        "postgres",
                        "SELECT rolname, rolcanlogin, pg_has_role(oid, 'pg_monitor', 'MEMBER') FROM pg_roles"
                                + " WHERE rolname LIKE 'single%' ORDER BY rolname"))
                .containsExactly("single_monitor t t", "single_pooler f f");
    }
}
