package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What holds for what a program of any kind reads: variables are variables, and nothing gives the same one twice. */
final class ProgramSettings {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** What every server has; of the rest some have less, such as a cache without a password. */
    private static final Set<ConnectionDetail> ALWAYS_GIVEN =
            Collections.unmodifiableSet(EnumSet.of(ConnectionDetail.HOST, ConnectionDetail.PORT));

    private ProgramSettings() {}

    static void check(
            Requirements requirements,
            int user,
            Map<String, String> environment,
            Optional<Config> config,
            Map<String, SecretVariable> secrets,
            List<Connection> connections) {
        requirements.that(user >= 1, "user", "user " + user + " is root or no user", "1 or more");
        requireVariables(requirements, "environment", environment.keySet());
        requireVariables(requirements, "secrets", secrets.keySet());
        Set<String> plain = new HashSet<>(environment.keySet());
        config.ifPresent(kept -> {
            requireVariables(requirements, "config.variables", kept.variables().keySet());
            kept.variables()
                    .keySet()
                    .forEach(variable -> requirements.that(
                            plain.add(variable),
                            "config.variables",
                            "'" + variable + "' stands in environment too",
                            "one of the two"));
        });
        for (String variable : secrets.keySet()) {
            requirements.that(
                    !plain.contains(variable),
                    "secrets",
                    "'" + variable + "' stands in environment or config too",
                    "one of them");
        }
        requireOwnVariables(requirements, connections);
        plain.addAll(secrets.keySet());
        requireFreeVariables(requirements, connections, plain);
    }

    /** Names of environment variables, as everybody writes them. */
    static void requireVariables(Requirements requirements, String component, Set<String> variables) {
        for (String variable : variables) {
            requirements.that(
                    VARIABLE.matcher(variable).matches(),
                    component,
                    "'" + variable + "' is no variable",
                    "capitals, digits and underscores");
        }
    }

    private static void requireOwnVariables(Requirements requirements, List<Connection> connections) {
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < connections.size(); i++) {
            String variables = connections.get(i).variables();
            requirements.that(
                    variables.isEmpty() || begun.add(variables),
                    "connections[" + i + "]",
                    "two connections give variables that begin with " + variables,
                    "a name of its own in 'variables' or 'prefix'");
        }
    }

    /** What each server of its kind gives, and what a connection names by itself. */
    private static void requireFreeVariables(
            Requirements requirements, List<Connection> connections, Set<String> taken) {
        for (int i = 0; i < connections.size(); i++) {
            Connection connection = connections.get(i);
            Set<String> given = new TreeSet<>(connection.names().values());
            connection.url().ifPresent(given::add);
            ALWAYS_GIVEN.stream()
                    .filter(connection.details()::contains)
                    .forEach(detail -> given.add(connection.variable(detail)));
            for (String variable : given) {
                requirements.that(
                        !taken.contains(variable),
                        "connections[" + i + "]",
                        "'" + variable + "' stands in environment, config or secrets too",
                        "one of them");
            }
        }
    }
}
