package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The databases of one space have names, databases and users of their own. */
final class SpaceDatabases {

    private static final int LONGEST = 20;

    private SpaceDatabases() {}

    static void check(Requirements requirements, Map<Name, Database> databases) {
        Set<String> names = new HashSet<>();
        Set<String> roles = new HashSet<>();
        databases.forEach((name, database) -> {
            requirements.that(
                    name.value().length() <= LONGEST,
                    "databases." + name,
                    "'" + name + "' is longer than " + LONGEST + " characters",
                    "a shorter name: it stands beside the space's id in labels of at most 63 characters");
            String place = database.getClass().getSimpleName() + "/" + database.server() + "/";
            requirements.that(
                    names.add(place + database.suffix()),
                    "databases." + name + ".suffix",
                    "another database of the space in '" + database.server() + "' ends in " + database.suffix(),
                    "a suffix of its own");
            requirements.that(
                    roles.add(place + database.user()),
                    "databases." + name + ".user",
                    "another database of the space in '" + database.server() + "' has the user " + database.user(),
                    "a user of its own");
        });
    }
}
