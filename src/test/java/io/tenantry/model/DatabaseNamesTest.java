package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class DatabaseNamesTest {

    @Test
    void twoTenantsCannotShareADatabase() {
        refused(tenant("acme", database("main", "eu_db", "user")), tenant("acme-eu", database("main", "db", "owner")))
                .hasMessage("tenants.acme-eu.databases.main.suffix: the database acme_eu_db is that of"
                        + " tenants.acme.databases.main too; expected another suffix\n"
                        + "tenants.acme-eu.databases.main.user: the role acme_eu_db_owner is that of"
                        + " tenants.acme.databases.main too; expected another user");
    }

    @Test
    void oneRoleReadsAndWritesAndAnotherIsCalledSo() {
        refused(tenant("acme", database("main", "db", "user"), database("old", "old_db", "user_rw")))
                .hasMessage("tenants.acme.databases.old.user: the role acme_user_rw is that of"
                        + " tenants.acme.databases.main too; expected another user");
    }

    @Test
    void nobodyLogsInAsTheOwners() {
        refused(tenant("acme", database("main", "db", "db_owner")))
                .hasMessage("tenants.acme.databases.main.user: the role acme_db_owner is that of"
                        + " tenants.acme.databases.main too; expected another user");
    }

    @Test
    void rolesFromPgAreThoseOfPostgres() {
        refused(tenant("pg", database("main", "db", "monitor")))
                .hasMessageContaining("the role pg_monitor is PostgreSQL's own, as all that begin with pg_");
    }

    @Test
    void whatMariaDbKnowsOfItselfIsNoTenants() {
        Database schema = Database.InMariaDb.defaults()
                .name(Name.of("main"))
                .mariaDb(Name.of("shared"))
                .suffix("schema")
                .build();

        refused(tenant("performance", schema))
                .hasMessage("tenants.performance.databases.main.suffix: the database performance_schema is MariaDB's"
                        + " own; expected another suffix");
    }

    private static AbstractThrowableAssert<?, ?> refused(Tenant... tenants) {
        Map<TenantId, Tenant> byId = new TreeMap<>();
        for (Tenant tenant : tenants) {
            byId.put(tenant.id(), tenant);
        }
        return assertThatThrownBy(() -> EnvironmentBuilder.builder(Fixtures.environment())
                        .tenants(byId)
                        .build())
                .isInstanceOf(InvalidModelException.class);
    }

    private static Tenant tenant(String id, Database... databases) {
        Map<Name, Database> byName = new TreeMap<>();
        for (Database database : databases) {
            byName.put(database.name(), database);
        }
        return Fixtures.tenant().id(TenantId.of(id)).databases(byName).build();
    }

    private static Database database(String name, String suffix, String user) {
        return Database.InPostgres.defaults()
                .name(Name.of(name))
                .postgres(Name.of("shared"))
                .suffix(suffix)
                .user(user)
                .build();
    }
}
