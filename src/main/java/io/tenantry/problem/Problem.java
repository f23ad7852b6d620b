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
 * @param subject the Kubernetes object that it is about, as {@code Deployment.apps acme/api}; absent when it is about
 *     none
 * @param message what is wrong
 * @param fix what was expected, or what to do about it
 */
public record Problem(
        Severity severity,
        String rule,
        Optional<Location> location,
        Optional<String> subject,
        String message,
        String fix)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.location().map(Location::file).orElse(""))
            .thenComparing(problem -> problem.location().map(Location::line).orElse(0))
            .thenComparing(problem -> problem.location().map(Location::column).orElse(0))
            .thenComparing(Problem::rule)
            .thenComparing(problem -> problem.subject().orElse(""))
            .thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    /** A problem that is about no Kubernetes object. */
    public Problem(Severity severity, String rule, Optional<Location> location, String message, String fix) {
        this(severity, rule, location, Optional.empty(), message, fix);
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

    /** {@code file:line:column: object: what is wrong; what was expected}. */
    @Override
    public String toString() {
        return location.map(place -> place + ": ").orElse("") + sentence();
    }

    /** {@code object: what is wrong; what was expected}, without its place. */
    public String sentence() {
        return subject.map(object -> object + ": ").orElse("") + message + "; " + fix;
    }
}
