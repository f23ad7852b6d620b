package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Tenant;
import io.tenantry.render.monitoring.promql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which databases are a tenant's, and how many connections it may have to each: constants, recorded so that the rules and
 * dashboards of all tenants can join with them and grow by none.
 */
public final class TenantDatabaseRules {

    /** Connections that the poolers hold for a database; by tenant, database, database_server and datname. */
    public static final String POSTGRES_LIMIT = "tenantry:postgres_database:connection_limit";

    /** Connections that one server gives a user; by tenant, database, database_server and mysql_user. */
    public static final String MARIADB_LIMIT = "tenantry:mariadb_user:connection_limit";

    private TenantDatabaseRules() {}

    /** The rules of {@code tenant}; empty without a database. */
    public static Optional<RuleGroup> group(Tenant tenant, Map<Name, Postgres> clusters) {
        List<Recording> recordings = new ArrayList<>();
        for (Database database : tenant.databases().values()) {
            if (database instanceof Database.InPostgres in) {
                recordings.add(limit(tenant, in, clusters.get(in.postgres()).connectionsToDatabase()));
            } else if (database instanceof Database.InMariaDb in) {
                tenant.accessTo(in.name()).forEach(access -> recordings.add(limit(tenant, in, access)));
            }
        }
        return recordings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGroup("databases-of-" + tenant.id(), recordings, List.of()));
    }

    private static Recording limit(Tenant tenant, Database.InPostgres database, int connections) {
        return limit(POSTGRES_LIMIT, connections, tenant, database, "datname", database.databaseOf(tenant.id()));
    }

    private static Recording limit(Tenant tenant, Database.InMariaDb database, Access access) {
        String user = database.roleOf(tenant.id(), access);
        return limit(MARIADB_LIMIT, database.connectionLimit(), tenant, database, "mysql_user", user);
    }

    private static Recording limit(
            String name, int connections, Tenant tenant, Database database, String label, String value) {
        return new Recording(
                name,
                Expression.of("vector(%d)", connections),
                Map.of(
                        "tenant",
                        tenant.id().value(),
                        "database",
                        database.name().value(),
                        "database_server",
                        database.server().value(),
                        label,
                        value));
    }
}
