package io.tenantry.render.monitoring.rule;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Space;
import io.tenantry.render.monitoring.promql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which databases are a space's, and how many connections it may have to each: constants, recorded so that the rules and
 * dashboards of all spaces can join with them and grow by none.
 */
public final class SpaceDatabaseRules {

    /** Connections that the poolers hold for a database; by tenant, database, database_server and datname. */
    public static final String POSTGRES_LIMIT = "tenantry:postgres_database:connection_limit";

    /** Connections that one server gives a user; by tenant, database, database_server and mysql_user. */
    public static final String MARIADB_LIMIT = "tenantry:mariadb_user:connection_limit";

    private final SpaceNames names;
    private final Space space;

    private SpaceDatabaseRules(SpaceNames names, Space space) {
        this.names = names;
        this.space = space;
    }

    /** The rules of {@code space}, whose names are {@code names}; empty without a database. */
    public static Optional<RuleGroup> group(SpaceNames names, Space space, Map<Name, Postgres> clusters) {
        SpaceDatabaseRules rules = new SpaceDatabaseRules(names, space);
        List<Recording> recordings = new ArrayList<>();
        for (Database database : space.databases().values()) {
            if (database instanceof Database.InPostgres in) {
                recordings.add(rules.limit(in, clusters.get(in.postgres()).connectionsToDatabase()));
            } else if (database instanceof Database.InMariaDb in) {
                space.accessTo(in.name()).forEach(access -> recordings.add(rules.limit(in, access)));
            }
        }
        return recordings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGroup("databases-of-" + names.id(), recordings, List.of()));
    }

    private Recording limit(Database.InPostgres database, int connections) {
        return limit(POSTGRES_LIMIT, connections, database, "datname", database.databaseOf(space.spaceId()));
    }

    private Recording limit(Database.InMariaDb database, Access access) {
        String user = database.roleOf(space.spaceId(), access);
        return limit(MARIADB_LIMIT, database.connectionLimit(), database, "mysql_user", user);
    }

    private Recording limit(String name, int connections, Database database, String label, String value) {
        Map<String, String> labels = new TreeMap<>();
        names.tenant().ifPresent(id -> labels.put("tenant", id));
        labels.put("database", database.name().value());
        labels.put("database_server", database.server().value());
        labels.put(label, value);
        return new Recording(name, Expression.of("vector(%d)", connections), labels);
    }
}
