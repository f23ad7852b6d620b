package io.tenantry.reach;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What picks namespaces or pods by their labels. All of it has to hold; an empty one picks all.
 *
 * @param matchLabels labels and the values they must have
 * @param expressions further conditions
 */
public record LabelSelector(Map<String, String> matchLabels, List<Expression> expressions) {

    private static final LabelSelector EVERYTHING = new LabelSelector(Map.of(), List.of());

    /** How a label's value is compared. */
    public enum Operator {
        /** It is there, and one of the values. */
        IN,
        /** It is not there, or none of the values. */
        NOT_IN,
        /** It is there. */
        EXISTS,
        /** It is not there. */
        DOES_NOT_EXIST;

        /** Whether it looks at the value. */
        boolean compares() {
            return this == IN || this == NOT_IN;
        }
    }

    /**
     * A condition on one label.
     *
     * @param key the label
     * @param operator how it is compared
     * @param values what it is compared with; none where it only has to be there or not
     */
    public record Expression(String key, Operator operator, Set<String> values) {

        public Expression {
            values = Set.copyOf(values);
        }

        /** As kubectl writes it: {@code tier in (api,web)}, {@code !canary}. */
        @Override
        public String toString() {
            String sorted = "(" + String.join(",", new TreeSet<>(values)) + ")";
            return switch (operator) {
                case IN -> key + " in " + sorted;
                case NOT_IN -> key + " notin " + sorted;
                case EXISTS -> key;
                case DOES_NOT_EXIST -> "!" + key;
            };
        }

        boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case DOES_NOT_EXIST -> value == null;
            };
        }
    }

    public LabelSelector {
        matchLabels = Collections.unmodifiableMap(new TreeMap<>(matchLabels));
        expressions = List.copyOf(expressions);
    }

    /** Picks all. */
    public static LabelSelector everything() {
        return EVERYTHING;
    }

    /** Whether it picks what has these labels. */
    public boolean matches(Map<String, String> labels) {
        for (Map.Entry<String, String> wanted : matchLabels.entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        for (Expression expression : expressions) {
            if (!expression.matches(labels)) {
                return false;
            }
        }
        return true;
    }
}
