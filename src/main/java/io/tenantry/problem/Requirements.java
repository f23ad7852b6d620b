package io.tenantry.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The invariants of a record, checked together: a compact constructor lists them and calls {@link #check()} once, so
 * that a user sees all that is wrong with a value, not the first thing only.
 */
public final class Requirements {

    private static final int LONGEST_REASON = 200;
    private static final Pattern OBJECT = Pattern.compile("\\S+ \\S+");

    private final List<Violation> violations = new ArrayList<>();

    /** Requires {@code holds} of the record component {@code component}. */
    public Requirements that(boolean holds, String component, String what, String expected) {
        if (!holds) {
            violations.add(new Violation(component, what, expected));
        }
        return this;
    }

    /**
     * Requires of the component {@code reason} that it is one line of at most 200 characters, and says something.
     *
     * @param why what it has to say, as {@code why its data may go}
     */
    public Requirements reason(String reason, String why) {
        return that(
                !reason.isBlank()
                        && reason.length() <= LONGEST_REASON
                        && reason.lines().count() == 1,
                "reason",
                "it is empty, or longer than one line of " + LONGEST_REASON + " characters",
                why);
    }

    /**
     * Requires of the component {@code object} that it names an object as problems and plans do.
     *
     * @param such what is expected, with an example
     */
    public Requirements object(String object, String such) {
        return that(OBJECT.matcher(object).matches(), "object", "'" + object + "' names no object", such);
    }

    /** What does not hold, for whoever reports it later. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * Ends the list.
     *
     * @throws InvalidModelException naming every requirement that does not hold
     */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InvalidModelException(violations);
        }
    }
}
