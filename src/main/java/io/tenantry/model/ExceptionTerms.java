package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.LocalDate;
import java.util.Objects;

/** What each of two tenants has to say of a path between them: why, and until when. */
final class ExceptionTerms {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private ExceptionTerms() {}

    static void check(String reason, LocalDate expires) {
        Objects.requireNonNull(expires, "expires");
        new Requirements()
                .reason(reason, "why the one tenant has to reach the other")
                .that(
                        expires.getYear() >= FIRST_YEAR && expires.getYear() <= LAST_YEAR,
                        "expires",
                        "the year " + expires.getYear(),
                        "one from " + FIRST_YEAR + " to " + LAST_YEAR)
                .check();
    }
}
