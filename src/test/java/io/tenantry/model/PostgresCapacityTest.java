package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two poolers with 4 connections each: 8 a database, 8 for their lookups, 20 reserved. */
class PostgresCapacityTest {

    private static final Name SHARED = Name.of("shared");

    @Test
    void aClusterHoldsTheDatabasesItHasConnectionsFor() {
        assertThat(with(36, "acme").postgres()).containsKey(SHARED);
        assertThat(with(44, "acme", "globex").postgres()).containsKey(SHARED);
    }

    @Test
    void oneConnectionTooFewIsRefusedWithTheSum() {
        assertThatThrownBy(() -> with(43, "acme", "globex"))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("postgres.shared.zalando.maxConnections: 2 databases may need 44 connections, more than 43:"
                        + " 8 each (2 poolers, 4 connectionsPerDatabase), as many for the poolers' own lookups, and 20"
                        + " reserved; expected at least 44, fewer connectionsPerDatabase, or some of the databases in"
                        + " another cluster");
    }

    @Test
    void aDatabaseElsewhereCountsElsewhere() {
        Database elsewhere = Database.InMariaDb.defaults()
                .name(Name.of("main"))
                .mariaDb(SHARED)
                .build();
        Tenant globex = Fixtures.tenant()
                .id(TenantId.of("globex"))
                .databases(Map.of(elsewhere.name(), elsewhere))
                .build();

        assertThat(with(36, "acme").with(globex).tenants()).hasSize(2);
    }

    @Test
    void aPoolerNeedsTwoConnectionsADatabase() {
        assertThatThrownBy(() ->
                        Postgres.Pooler.defaults().connectionsPerDatabase(1).build())
                .hasMessage(
                        "connectionsPerDatabase: 1 connections; expected 2 to 1000: a role gets half of them, so one"
                                + " at least");
    }

    @Test
    void howPasswordsAreKeptIsNoSetting() {
        assertThatThrownBy(() -> PostgresZalandoBuilder.builder(cluster(200))
                        .parameters(Map.of("password_encryption", "md5"))
                        .build())
                .hasMessage("parameters: password_encryption is no setting here; expected none: it is scram-sha-256");
    }

    private static Environment with(int maxConnections, String... tenants) {
        Environment environment = EnvironmentBuilder.builder(Fixtures.environment())
                .postgres(Map.of(SHARED, cluster(maxConnections)))
                .build();
        for (String id : tenants) {
            environment = environment.with(Fixtures.tenant().id(TenantId.of(id)).build());
        }
        return environment;
    }

    private static Postgres.Zalando cluster(int maxConnections) {
        Postgres.Zalando shared =
                (Postgres.Zalando) Fixtures.environment().postgres().get(SHARED);
        return PostgresZalandoBuilder.builder(shared)
                .maxConnections(maxConnections)
                .build();
    }
}
