package io.tenantry.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with what Tenantry was given, told so that its reader can mend it.
 *
 * @param severity whether it stops the work
 * @param rule stable id of the rule that found it, in kebab case
 * @param location where it stands, absent when it is about no single place
 * @param message what is wrong
 * @param fix what was expected, or what to do about it
 */
public record Problem(Severity severity, String rule, Optional<Location> location, String message, String fix)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.location().map(Location::file).orElse(""))
            .thenComparing(problem -> problem.location().map(Location::line).orElse(0))
            .thenComparing(problem -> problem.location().map(Location::column).orElse(0))
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    /** An error at a place in a file. */
    public static Problem error(String rule, Location location, String message, String fix) {
        return new Problem(Severity.ERROR, rule, Optional.of(location), message, fix);
    }

    /** An error that is about no single place in a file. */
    public static Problem error(String rule, String message, String fix) {
        return new Problem(Severity.ERROR, rule, Optional.empty(), message, fix);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: what is wrong; what was expected}. */
    @Override
    public String toString() {
        return location.map(place -> place + ": ").orElse("") + message + "; " + fix;
    }
}
