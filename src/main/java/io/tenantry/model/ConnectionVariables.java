package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds for the environment variables that a connection gives. */
final class ConnectionVariables {

    private static final Pattern NAME = Pattern.compile("[A-Z]([A-Z0-9_]{0,38}[A-Z0-9])?");

    private ConnectionVariables() {}

    /** {@code names} are of {@code details}, are variables, and no two are the same; nor is {@code url} one of the others. */
    static void check(
            String variables,
            Map<ConnectionDetail, String> names,
            Set<ConnectionDetail> details,
            Optional<String> url) {
        Requirements requirements = new Requirements();
        requireBeginning(requirements, "variables", variables);
        url.ifPresent(text -> requireName(requirements, "url", text));
        names.forEach((detail, name) -> {
            requireName(requirements, "names", name);
            requirements.that(
                    details.contains(detail),
                    "names",
                    "such a server has no " + written(detail),
                    details.stream().map(ConnectionVariables::written).collect(Collectors.joining(", ")));
        });
        Map<String, String> taken = new HashMap<>();
        url.ifPresent(text -> taken.put(text, "url"));
        for (ConnectionDetail detail : details) {
            String name = names.getOrDefault(detail, variables + "_" + detail.name());
            String other = taken.putIfAbsent(name, written(detail));
            requirements.that(
                    other == null,
                    "names",
                    "'" + name + "' holds " + other + " and " + written(detail),
                    "one of the two");
        }
        requirements.check();
    }

    /** Requires that {@code beginning} begins environment variables. */
    static void requireBeginning(String component, String beginning) {
        Requirements requirements = new Requirements();
        requireBeginning(requirements, component, beginning);
        requirements.check();
    }

    private static void requireBeginning(Requirements requirements, String component, String beginning) {
        requirements.that(
                NAME.matcher(beginning).matches(),
                component,
                "'" + beginning + "' begins no environment variable",
                "capitals, digits and underscores, such as DB");
    }

    private static void requireName(Requirements requirements, String component, String name) {
        requirements.that(
                NAME.matcher(name).matches(),
                component,
                "'" + name + "' is no variable",
                "capitals, digits and underscores, such as DB_PASS");
    }

    private static String written(ConnectionDetail detail) {
        return detail.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
