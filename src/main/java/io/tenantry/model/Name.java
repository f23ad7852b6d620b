package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * The name of a thing in Kubernetes: an RFC 1123 label that also starts with a letter, so that it is a valid Service
 * name (RFC 1035) too.
 *
 * @param value 1 to 52 characters, which leaves room for what controllers append to the names of pods
 */
public record Name(String value) implements Comparable<Name> {

    private static final int LONGEST = 52;
    private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

    public Name {
        new Requirements()
                .that(
                        isName(value),
                        "",
                        "'" + value + "' is no name",
                        "1 to " + LONGEST
                                + " lower-case letters, digits and dashes, from a letter to a letter or digit")
                .check();
    }

    /** Whether {@code value} is one. */
    static boolean isName(String value) {
        return LABEL.matcher(value).matches() && value.length() <= LONGEST;
    }

    /** Reads a name. */
    public static Name of(String value) {
        return new Name(value);
    }

    @Override
    public int compareTo(Name other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
