package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 20 connections for each user, 20 reserved. */
class MariaDbCapacityTest {

    private static final Name SHARED = Name.of("shared");
    private static final Name MAIN = Name.of("main");

    @Test
    void aNodeHasTheConnectionsOfAllUsers() {
        assertThat(environment(40).with(tenant("acme", Access.OWNER)).tenants()).hasSize(1);
        assertThat(environment(80)
                        .with(tenant("acme", Access.OWNER, Access.READ_ONLY))
                        .with(tenant("globex", Access.OWNER))
                        .tenants())
                .hasSize(2);
    }

    @Test
    void oneConnectionTooFewIsRefusedWithTheSum() {
        assertThatThrownBy(() -> environment(59).with(tenant("acme", Access.OWNER, Access.READ_ONLY)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("mariaDb.shared.galera.maxConnections: the tenants' users may open 40 connections; with 20"
                        + " reserved that is more than 59; expected at least 60, smaller connectionLimits, or some of"
                        + " the databases in another cluster");
    }

    @Test
    void aDatabaseThatNobodyConnectsToNeedsNone() {
        assertThat(environment(25).with(tenant("acme")).tenants()).hasSize(1);
    }

    @Test
    void aDatabaseElsewhereCountsElsewhere() {
        assertThat(environment(25).with(Fixtures.tenant().build()).tenants()).hasSize(1);
    }

    private static Environment environment(int maxConnections) {
        MariaDb.Galera cluster = MariaDb.Galera.defaults()
                .name(SHARED)
                .volume(Volume.of("15Gi", "fast-ssd"))
                .maxConnections(maxConnections)
                .build();
        return EnvironmentBuilder.builder(Fixtures.environment())
                .mariaDb(Map.of(SHARED, cluster))
                .build();
    }

    private static Tenant tenant(String id, Access... levels) {
        List<Connection> connections = Arrays.stream(levels)
                .<Connection>map(level -> Connection.ToDatabase.defaults()
                        .database(MAIN)
                        .access(level)
                        .variables(level.name())
                        .build())
                .toList();
        Database database =
                Database.InMariaDb.defaults().name(MAIN).mariaDb(SHARED).build();
        return Fixtures.tenant()
                .id(TenantId.of(id))
                .databases(Map.of(MAIN, database))
                .apps(Map.of(
                        Name.of("api"), Fixtures.api().connections(connections).build()))
                .build();
    }
}
