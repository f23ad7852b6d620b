package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What holds for a PostgreSQL cluster whichever way it is run; each is said of a component of {@link Postgres}. */
final class PostgresRequirements {

    private static final Pattern MAJOR = Pattern.compile("(1[4-8])([^0-9].*)?");

    private PostgresRequirements() {}

    /** The tag of {@code image} begins with a major version; {@code example} says what to write. */
    static void versioned(Requirements requirements, Image image, String example) {
        requirements.that(
                image.tag().filter(tag -> MAJOR.matcher(tag).matches()).isPresent(),
                "image",
                "the tag of '" + image + "' does not begin with PostgreSQL's major version",
                "a tag from 14 to 18, such as " + example);
    }

    /** The major version that the tag of {@code image}, which is {@link #versioned}, begins with. */
    static int version(Image image) {
        return Integer.parseInt(image.tag().orElseThrow().substring(0, 2));
    }

    static void maxConnections(Requirements requirements, int maxConnections) {
        requirements.that(
                maxConnections >= 25 && maxConnections <= 10_000,
                "maxConnections",
                maxConnections + " connections",
                "25 to 10000");
    }

    static void connectionsPerDatabase(Requirements requirements, int connections) {
        requirements.that(
                connections >= 2 && connections <= 1000,
                "connectionsPerDatabase",
                connections + " connections",
                "2 to 1000");
    }

    /** None of {@code parameters} is one of {@code decided}; {@code reason} says of those without an own word who decides. */
    static void undecided(
            Requirements requirements, Map<String, String> parameters, Set<String> decided, String reason) {
        for (String parameter : new TreeSet<>(decided)) {
            requirements.that(
                    !parameters.containsKey(parameter),
                    "parameters",
                    parameter + " is no setting here",
                    parameter.equals("max_connections") ? "maxConnections" : reason);
        }
    }
}
