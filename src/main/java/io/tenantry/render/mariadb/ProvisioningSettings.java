package io.tenantry.render.mariadb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.SpaceId;
import java.util.Set;

/** What is one database's own in {@code tenant.sql}, as variables of the session. Passwords are no part of it. */
final class ProvisioningSettings {

    private ProvisioningSettings() {}

    /**
     * The SQL that sets them.
     *
     * @param space whose database it is
     * @param database which
     * @param levels of access that have a user
     */
    static String of(SpaceId space, Database.InMariaDb database, Set<Access> levels) {
        ObjectNode users = JsonNodeFactory.instance.objectNode();
        ArrayNode undeclared = JsonNodeFactory.instance.arrayNode();
        for (Access level : Access.values()) {
            String user = database.roleOf(space, level);
            if (levels.contains(level)) {
                users.put(user, level.key());
            } else {
                undeclared.add(user);
            }
        }
        return """
               SET @database = %s;
               SET @connections = %d;
               SET @users = %s;
               SET @undeclared = %s;
               """
                .formatted(
                        literal(database.databaseOf(space)),
                        database.connectionLimit(),
                        literal(users.toString()),
                        literal(undeclared.toString()));
    }

    /** {@code text} as a string of SQL, whether or not the server takes backslashes as escapes. */
    static String literal(String text) {
        if (text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no name holds a backslash or a NUL: " + text);
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
