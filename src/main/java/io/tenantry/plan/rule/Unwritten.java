package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What an immutable field is where nothing is written. */
sealed interface Unwritten {

    /** Whether the API server takes the one for the other. */
    boolean allows(JsonNode was, JsonNode now);

    /** Nothing: what is written differs from it. */
    record Nothing() implements Unwritten {
        @Override
        public boolean allows(JsonNode was, JsonNode now) {
            return false;
        }
    }

    /** Something that the API server writes for whoever does not. */
    record Default(String value) implements Unwritten {
        public Default {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean allows(JsonNode was, JsonNode now) {
            return written(was).equals(written(now));
        }

        private String written(JsonNode node) {
            if (isAbsent(node)) {
                return value;
            }
            return node.isContainerNode() ? node.toString() : node.asText();
        }
    }

    /** As good as a list of nothing, and the list's order means nothing. */
    record EmptySet() implements Unwritten {
        @Override
        public boolean allows(JsonNode was, JsonNode now) {
            return isSet(was) && isSet(now) && items(was).equals(items(now));
        }

        private static boolean isSet(JsonNode list) {
            return list.isArray() || isAbsent(list);
        }

        private static Set<String> items(JsonNode list) {
            return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        }
    }

    /** Not settled yet: it may be set once, and not taken back. */
    record Open() implements Unwritten {
        @Override
        public boolean allows(JsonNode was, JsonNode now) {
            return isAbsent(was);
        }
    }

    /** Not looked at: only one value that takes the place of another is refused, as by a rule of the resource itself. */
    record Free() implements Unwritten {
        @Override
        public boolean allows(JsonNode was, JsonNode now) {
            return isAbsent(was) || isAbsent(now);
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
