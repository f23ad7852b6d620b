package io.tenantry.check.schema;

import java.util.Objects;

/**
 * A field that the API server would refuse.
 *
 * @param path JSON pointer of it
 * @param message what is wrong with it, as the end of a sentence that begins with the path
 * @param expected what was expected
 */
record Flaw(String path, String message, String expected) {

    Flaw {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(expected, "expected");
    }

    String sentence() {
        return path + " " + message;
    }
}
