package io.tenantry.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * The invariants of a record, checked together: a compact constructor lists them and calls {@link #check()} once, so
 * that a user sees all that is wrong with a value, not the first thing only.
 */
public final class Requirements {

    private final List<Violation> violations = new ArrayList<>();

    /** Requires {@code holds} of the record component {@code component}. */
    public Requirements that(boolean holds, String component, String what, String expected) {
        if (!holds) {
            violations.add(new Violation(component, what, expected));
        }
        return this;
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
