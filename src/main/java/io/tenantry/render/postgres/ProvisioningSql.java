package io.tenantry.render.postgres;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.SpaceId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The SQL that is one database's own: what the scripts of {@link ProvisioningScripts} read, and the one statement that
 * takes no parameter and runs in no block. Passwords are no part of it.
 */
final class ProvisioningSql {

    static final String SETTINGS = "settings.sql";
    static final String CREATE = "create.sql";

    private final SpaceId space;
    private final Database.InPostgres database;

    private ProvisioningSql(SpaceId space, Database.InPostgres database) {
        this.space = space;
        this.database = database;
    }

    /**
     * The files, by name.
     *
     * @param space whose database it is
     * @param database which
     * @param levels of access that have a login
     * @param connections that all its logins together may hold
     */
    static SortedMap<String, String> files(
            SpaceId space, Database.InPostgres database, Set<Access> levels, int connections) {
        ProvisioningSql sql = new ProvisioningSql(space, database);
        SortedMap<String, String> files = new TreeMap<>();
        files.put(SETTINGS, sql.settings(levels, connections));
        files.put(CREATE, sql.create());
        return Collections.unmodifiableSortedMap(files);
    }

    private String settings(Set<Access> levels, int connections) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("tenant", space.value());
        settings.put("database", database.databaseOf(space));
        settings.put("owners", database.ownersOf(space));
        settings.put("logins", logins(levels));
        settings.put("connections", Integer.toString(connections));
        if (database.roles() == Database.Roles.AND_ITS_OWN) {
            settings.put("makes_roles", "true");
        }
        StringBuilder sql = new StringBuilder();
        settings.forEach((name, value) -> sql.append("SET tenantry.")
                .append(name)
                .append(" = ")
                .append(Sql.literal(value))
                .append(";\n"));
        return sql.toString();
    }

    private String logins(Set<Access> levels) {
        ObjectNode logins = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(levels).forEach(access -> logins.put(database.roleOf(space, access), access.key()));
        return logins.toString();
    }

    /** Nobody connects to it until it is closed to PUBLIC; of the template that nobody can have changed. */
    private String create() {
        return "CREATE DATABASE " + Sql.identifier(database.databaseOf(space))
                + " TEMPLATE template0 ENCODING 'UTF8' ALLOW_CONNECTIONS false;\n";
    }
}
