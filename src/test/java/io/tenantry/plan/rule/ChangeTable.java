package io.tenantry.plan.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test whose cases are one change each: it has a static method {@code changes} that gives them. */
interface ChangeTable {

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    default void doesWhatIsTold(ChangeCase change) {
        change.holds();
    }
}
