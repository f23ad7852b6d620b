package io.tenantry.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by a model record that refuses to exist; names every component that is wrong. */
public final class InvalidModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** Several invariants are broken. */
    public InvalidModelException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    /** The value as a whole is wrong, as a scalar that does not parse. */
    public InvalidModelException(String what, String expected) {
        this(List.of(new Violation("", what, expected)));
    }

    /** What is broken, in the order of the checks. */
    public List<Violation> violations() {
        return violations;
    }
}
