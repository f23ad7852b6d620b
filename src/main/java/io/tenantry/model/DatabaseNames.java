package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No two databases or roles of a cluster have one name, however the ids, suffixes and users of their spaces meet. */
final class DatabaseNames {

    private static final Set<String> MARIADB_OWN = Set.of("information_schema", "performance_schema");

    private final Requirements requirements;
    private final Map<String, String> databases = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    private DatabaseNames(Requirements requirements) {
        this.requirements = requirements;
    }

    static void check(Requirements requirements, Map<Name, OwnSpace> spaces, Map<TenantId, Tenant> tenants) {
        DatabaseNames names = new DatabaseNames(requirements);
        spaces.forEach((name, space) -> {
            requirements.that(
                    space.databases().isEmpty()
                            || tenants.keySet().stream()
                                    .noneMatch(id -> id.value().equals(name.value())),
                    "spaces." + name,
                    "a tenant is called '" + name + "' too, and both have databases",
                    "another name");
            names.check("spaces." + name, space);
        });
        tenants.forEach((id, tenant) -> names.check("tenants." + id, tenant));
    }

    private void check(String place, Space space) {
        space.databases()
                .values()
                .forEach(database -> check(place + ".databases." + database.name(), space.spaceId(), database));
    }

    private void check(String place, SpaceId space, Database database) {
        String server = database.getClass().getSimpleName() + "/" + database.server() + "/";
        String name = database.databaseOf(space);
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
        for (String role : rolesOf(space, database)) {
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
                    "another id of the space");
        }
    }

    private static List<String> rolesOf(SpaceId space, Database database) {
        List<String> roles = new ArrayList<>();
        for (Access access : Access.values()) {
            roles.add(database.roleOf(space, access));
        }
        if (database instanceof Database.InPostgres postgres) {
            roles.add(postgres.ownersOf(space));
        }
        return roles;
    }
}
