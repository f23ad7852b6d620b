package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;

/** What the API server takes for a field that nobody set. */
final class Absence {

    private Absence() {}

    static boolean of(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Not set, or set to text that says nothing. */
    static boolean orEmptyText(JsonNode value) {
        return of(value) || (value.isTextual() && value.textValue().isEmpty());
    }

    static boolean orFalse(JsonNode value) {
        return of(value) || (value.isBoolean() && !value.booleanValue());
    }
}
