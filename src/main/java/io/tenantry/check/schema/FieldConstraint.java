package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What has to hold for a field beyond its type. A field that is absent, or null, breaks {@link Required} alone. */
sealed interface FieldConstraint {

    /** Tells what breaks it in {@code object}, which stands at {@code path}. */
    void check(JsonNode object, String path, Consumer<Flaw> flaws);

    /** The field is there, and holds something if it is a list or a map. */
    record Required(String field) implements FieldConstraint {

        @Override
        public void check(JsonNode object, String path, Consumer<Flaw> flaws) {
            JsonNode value = object.path(field);
            if (value.isMissingNode() || value.isNull()) {
                flaws.accept(new Flaw(path + "/" + field, "is missing", "a value: it is required"));
            }
        }
    }

    /** The text, or each text of the list, is one of a few; an empty one leaves the choice to the API server. */
    record OneOf(String field, List<String> values) implements FieldConstraint {

        @Override
        public void check(JsonNode object, String path, Consumer<Flaw> flaws) {
            JsonNode value = object.path(field);
            if (value.isArray()) {
                value.forEach(item -> check(item, path, flaws, values));
            } else {
                check(value, path, flaws, values);
            }
        }

        private void check(JsonNode value, String path, Consumer<Flaw> flaws, List<String> allowed) {
            if (value.isTextual() && !value.asText().isEmpty() && !allowed.contains(value.asText())) {
                flaws.accept(new Flaw(
                        path + "/" + field, "is '" + value.asText() + "'", "one of " + String.join(", ", allowed)));
            }
        }
    }

    /** The number lies in a range. */
    record Within(String field, long least, long most) implements FieldConstraint {

        @Override
        public void check(JsonNode object, String path, Consumer<Flaw> flaws) {
            JsonNode value = object.path(field);
            if (value.isIntegralNumber() && (value.asLong() < least || value.asLong() > most)) {
                flaws.accept(new Flaw(
                        path + "/" + field,
                        "is " + value.asText(),
                        most == Long.MAX_VALUE ? "at least " + least : least + " to " + most));
            }
        }
    }

    /** The text has a form. */
    record Form(String field, Pattern pattern, String form) implements FieldConstraint {

        @Override
        public void check(JsonNode object, String path, Consumer<Flaw> flaws) {
            JsonNode value = object.path(field);
            if (value.isTextual() && !pattern.matcher(value.asText()).matches()) {
                flaws.accept(new Flaw(path + "/" + field, "is '" + value.asText() + "'", form));
            }
        }
    }
}
