package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A value as a person is shown it, however large it is. */
final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isObject()) {
            return "a map";
        }
        if (value.isArray()) {
            return "a list";
        }
        String text = value.toString();
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
