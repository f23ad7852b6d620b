package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.Map;

/** No two tenants have one database or one role in a cluster, however their ids and suffixes meet. */
final class DatabaseNames {

    private DatabaseNames() {}

    static void check(Requirements requirements, Map<TenantId, Tenant> tenants) {
        Map<String, TenantId> databases = new HashMap<>();
        Map<String, TenantId> roles = new HashMap<>();
        tenants.forEach((id, tenant) -> tenant.databases().forEach((name, database) -> {
            String server = database.getClass().getSimpleName() + "/" + database.server() + "/";
            String place = "tenants." + id + ".databases." + name;
            TenantId other = databases.putIfAbsent(server + database.databaseOf(id), id);
            requirements.that(
                    other == null || other.equals(id),
                    place + ".suffix",
                    "the database " + database.databaseOf(id) + " is that of tenant '" + other + "' too",
                    "another suffix");
            for (Access access : Access.values()) {
                TenantId holder = roles.putIfAbsent(server + database.roleOf(id, access), id);
                requirements.that(
                        holder == null || holder.equals(id),
                        place + ".user",
                        "the role " + database.roleOf(id, access) + " is that of tenant '" + holder + "' too",
                        "another user");
            }
        }));
    }
}
