package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Of which type a value has to be. */
final class ValueType {

    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    private ValueType() {}

    static boolean isMet(JsonNode value, JsonNode schema) {
        if (schema.path(INT_OR_STRING).asBoolean()) {
            return value.isTextual() || isWhole(value);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> isWhole(value);
            case "number" -> value.isNumber();
            default -> true;
        };
    }

    static String expected(JsonNode schema) {
        if (schema.path(INT_OR_STRING).asBoolean()) {
            return "a whole number or text";
        }
        return switch (schema.path("type").asText()) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "string" -> "text; quote what YAML reads as something else";
            case "boolean" -> "true or false, without quotes";
            case "integer" -> "a whole number, without quotes";
            default -> "a number, without quotes";
        };
    }

    /** A number that is written with a point may be whole. */
    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || (value.isNumber()
                        && Double.isFinite(value.doubleValue())
                        && value.decimalValue().stripTrailingZeros().scale() <= 0);
    }
}
