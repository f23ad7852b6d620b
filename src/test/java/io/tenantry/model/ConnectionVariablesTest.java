package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionVariablesTest {

    @Test
    void aVariableIsCalledAfterItsDetailUnlessItIsNamed() {
        Connection connection =
                database().names(Map.of(ConnectionDetail.PASSWORD, "DB_PASS")).build();

        assertThat(connection.variable(ConnectionDetail.HOST)).isEqualTo("DB_HOST");
        assertThat(connection.variable(ConnectionDetail.PASSWORD)).isEqualTo("DB_PASS");
    }

    @Test
    void onlyWhatSuchAServerHasIsNamed() {
        assertThatThrownBy(() ->
                        database().names(Map.of(ConnectionDetail.BASE_DN, "DN")).build())
                .hasMessage("names: such a server has no base-dn; expected host, port, name, user, password, sslmode");
        assertThatThrownBy(() -> Connection.ToCache.defaults()
                        .cache(Name.of("sessions"))
                        .names(Map.of(ConnectionDetail.USER, "WHO"))
                        .build())
                .hasMessage("names: such a server has no user; expected host, port, password");
        assertThatThrownBy(() -> Connection.ToDirectory.defaults()
                        .directory(Name.of("people"))
                        .names(Map.of(ConnectionDetail.TLS, "TLS"))
                        .build())
                .hasMessage("names: such a server has no tls; expected host, port, password, base-dn, bind-dn");
        assertThatCode(() -> external(Map.of(ConnectionDetail.TLS, "TLS"), Optional.empty()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> external(Map.of(ConnectionDetail.BIND_DN, "DN"), Optional.empty()))
                .hasMessage(
                        "names: such a server has no bind-dn; expected host, port, name, user, password, sslmode, tls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db_pass", "DB-PASS", "1PASS", "DB_", ""})
    void aNameIsOneOfAVariable(String name) {
        assertThatThrownBy(() -> database()
                        .names(Map.of(ConnectionDetail.PASSWORD, name))
                        .build())
                .hasMessage("names: '" + name + "' is no variable; expected capitals, digits and underscores, such as"
                        + " DB_PASS");
        assertThatThrownBy(() -> database().url(Optional.of(name)).build())
                .hasMessage("url: '" + name + "' is no variable; expected capitals, digits and underscores, such as"
                        + " DB_PASS");
    }

    @Test
    void noTwoDetailsShareAVariable() {
        assertThatThrownBy(() -> database()
                        .names(Map.of(ConnectionDetail.PORT, "DB_HOST"))
                        .build())
                .hasMessage("names: 'DB_HOST' holds host and port; expected one of the two");
        assertThatThrownBy(() -> database().url(Optional.of("DB_NAME")).build())
                .hasMessage("names: 'DB_NAME' holds url and name; expected one of the two");
    }

    @Test
    void theBeginningBeginsVariables() {
        assertThatThrownBy(() -> database().variables("db").build())
                .hasMessage(
                        "variables: 'db' begins no environment variable; expected capitals, digits and underscores, such as"
                                + " DB");
    }

    @Test
    void whatAConnectionGivesIsNotSaidOnceMore() {
        WorkloadBuilder api = Fixtures.api();

        assertThatThrownBy(() -> api.connections(List.of(
                                database().url(Optional.of("DATABASE_URL")).build()))
                        .environment(Map.of("DATABASE_URL", "postgresql://db", "DB_HOST", "db"))
                        .build())
                .hasMessageContaining(
                        "connections[0]: 'DATABASE_URL' stands in environment, config or secrets too; expected one of them")
                .hasMessageContaining(
                        "connections[0]: 'DB_HOST' stands in environment, config or secrets too; expected one of them");
        assertThatThrownBy(() -> Fixtures.api()
                        .connections(List.of(database()
                                .names(Map.of(ConnectionDetail.PASSWORD, "DB_PASS"))
                                .build()))
                        .secrets(Map.of("DB_PASS", new SecretVariable("DB_PASS", Optional.empty())))
                        .build())
                .hasMessage(
                        "connections[0]: 'DB_PASS' stands in environment, config or secrets too; expected one of them");
    }

    @Test
    void nobodyReadsMemcachedAsAUrl() {
        Workload api = Fixtures.api()
                .connections(List.of(Connection.ToCache.defaults()
                        .cache(Name.of("pages"))
                        .url(Optional.of("CACHE_URL"))
                        .build()))
                .build();

        assertThatThrownBy(() -> Fixtures.tenant()
                        .caches(Map.of(
                                Name.of("pages"),
                                Cache.Memcached.defaults()
                                        .name(Name.of("pages"))
                                        .build()))
                        .apps(Map.of(api.name(), api))
                        .build())
                .hasMessage(
                        "apps.api.connections[0].url: nobody writes memcached as a URL; expected none here: its host and"
                                + " port have variables");
    }

    private static ConnectionToDatabaseBuilder database() {
        return Connection.ToDatabase.defaults().database(Name.of("main")).access(Access.OWNER);
    }

    private static Connection external(Map<ConnectionDetail, String> names, Optional<String> url) {
        return new Connection.ToExternal(Name.of("main"), "DB", names, url);
    }
}
