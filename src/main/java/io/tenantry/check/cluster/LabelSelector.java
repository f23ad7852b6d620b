package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A label selector as the API server reads it: every requirement has to hold, and one without requirements selects
 * everything. A requirement that the API server would refuse selects nothing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels and selectors</a>
 */
public final class LabelSelector {

    private final Map<String, String> equal = new TreeMap<>();
    private final List<Predicate<Map<String, String>>> requirements = new ArrayList<>();

    private LabelSelector() {}

    /** Of an object with {@code matchLabels} and {@code matchExpressions}. */
    public static LabelSelector of(JsonNode selector) {
        LabelSelector read = ofLabels(selector.path("matchLabels"));
        selector.path("matchExpressions").forEach(expression -> read.requirements.add(requirement(expression)));
        return read;
    }

    /** Of a plain map of labels, as a Service has it. */
    public static LabelSelector ofLabels(JsonNode labels) {
        LabelSelector read = new LabelSelector();
        labels.properties()
                .forEach(
                        label -> read.equal.put(label.getKey(), label.getValue().asText()));
        return read;
    }

    /** Whether it selects what carries {@code labels}. */
    public boolean matches(Map<String, String> labels) {
        return labels.entrySet().containsAll(equal.entrySet())
                && requirements.stream().allMatch(requirement -> requirement.test(labels));
    }

    /** The labels that it asks for by key and value: whatever it selects carries all of them. */
    Map<String, String> equal() {
        return equal;
    }

    private static Predicate<Map<String, String>> requirement(JsonNode expression) {
        String key = expression.path("key").asText();
        Set<String> values =
                expression.path("values").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return switch (expression.path("operator").asText()) {
            case "In" -> labels -> labels.containsKey(key) && values.contains(labels.get(key));
            case "NotIn" -> labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
            case "Exists" -> labels -> labels.containsKey(key);
            case "DoesNotExist" -> labels -> !labels.containsKey(key);
            default -> labels -> false;
        };
    }
}
