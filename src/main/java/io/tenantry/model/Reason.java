package io.tenantry.model;

import io.tenantry.problem.Requirements;

/** Why something is as it ought not to be, in a line that whoever reads the overlay or the cluster can take in. */
final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    static void check(Requirements requirements, String reason, String expected) {
        requirements.that(
                !reason.isBlank()
                        && reason.length() <= LONGEST
                        && reason.lines().count() == 1,
                "reason",
                "it is empty, or longer than one line of " + LONGEST + " characters",
                expected);
    }
}
