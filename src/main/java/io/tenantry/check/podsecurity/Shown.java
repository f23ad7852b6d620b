package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of manifests in sentences, cut short where somebody wrote a novel. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(JsonNode value) {
        if (value.isTextual()) {
            return "'" + cut(value.textValue()) + "'";
        }
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "a map";
        }
        return value.isMissingNode() || value.isNull() ? "''" : cut(value.asText());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
