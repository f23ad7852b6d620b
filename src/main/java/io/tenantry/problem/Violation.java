package io.tenantry.problem;

import java.util.Objects;

/**
 * One invariant of a model record that a value breaks.
 *
 * @param component the record component at fault, so that a reader of overlays can point at its key; empty when the
 *     record as a whole is at fault
 * @param what what is wrong with the value
 * @param expected what would have been right
 */
public record Violation(String component, String what, String expected) {

    public Violation {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(expected, "expected");
    }

    @Override
    public String toString() {
        return (component.isEmpty() ? "" : component + ": ") + what + "; expected " + expected;
    }
}
