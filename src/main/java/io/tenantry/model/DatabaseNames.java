package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two databases or roles of a cluster have one name, however the ids, suffixes and users of their tenants meet. */
final class DatabaseNames {

    private static final Set<String> MARIADB_OWN = Set.of("information_schema", "performance_schema");

    private final Requirements requirements;
    private final Map<String, String> databases = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    private DatabaseNames(Requirements requirements) {
        this.requirements = requirements;
    }

    static void check(Requirements requirements, Map<TenantId, Tenant> tenants) {
        DatabaseNames names = new DatabaseNames(requirements);
        tenants.forEach((id, tenant) -> tenant.databases().values().forEach(database -> names.check(id, database)));
    }

    private void check(TenantId tenant, Database database) {
        String place = "tenants." + tenant + ".databases." + database.name();
        String server = database.getClass().getSimpleName() + "/" + database.server() + "/";
        String name = database.databaseOf(tenant);
        String other = databases.putIfAbsent(server + name, place);
        requirements.that(
                other == null,
                place + ".suffix",
                "the database " + name + " is that of " + other + " too",
                "another suffix");
        requirements.that(
                database instanceof Database.InPostgres || !MARIADB_OWN.contains(name),
                place + ".suffix",
                "the database " + name + " is MariaDB's own",
                "another suffix");
        for (String role : rolesOf(tenant, database)) {
            String holder = roles.putIfAbsent(server + role, place);
            requirements.that(
                    holder == null,
                    place + ".user",
                    "the role " + role + " is that of " + holder + " too",
                    "another user");
            requirements.that(
                    database instanceof Database.InMariaDb || !role.startsWith("pg_"),
                    place + ".user",
                    "the role " + role + " is PostgreSQL's own, as all that begin with pg_",
                    "another id of the tenant");
        }
    }

    private static List<String> rolesOf(TenantId tenant, Database database) {
        List<String> roles = new ArrayList<>();
        for (Access access : Access.values()) {
            roles.add(database.roleOf(tenant, access));
        }
        if (database instanceof Database.InPostgres postgres) {
            roles.add(postgres.ownersOf(tenant));
        }
        return roles;
    }
}
