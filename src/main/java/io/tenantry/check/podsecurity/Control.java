package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/**
 * One control of the standards. What it does not expressly allow breaks it, a value of the wrong type included, for the
 * API server would refuse that too.
 */
interface Control {

    /** What the API server's admission calls it. */
    String name();

    /** What holds it, told to whoever broke it. */
    String allowed();

    /** Everything in {@code pod} that breaks it, each in a few words. */
    Stream<String> breaches(Pod pod);
}
