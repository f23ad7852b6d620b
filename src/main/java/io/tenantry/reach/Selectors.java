package io.tenantry.reach;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Label selectors as they stand in objects other than policies. A condition that the API server would refuse selects
 * nothing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels and selectors</a>
 */
public final class Selectors {

    private Selectors() {}

    /** The selector {@code selector}; a missing one picks all. */
    public static LabelSelector of(JsonNode selector) {
        Map<String, String> labels = new TreeMap<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        List<LabelSelector.Expression> expressions = new ArrayList<>();
        for (JsonNode expression : selector.path("matchExpressions")) {
            Set<String> values = new TreeSet<>();
            expression.path("values").forEach(value -> values.add(value.asText()));
            String key = expression.path("key").asText();
            expressions.add(operator(expression.path("operator").asText())
                    .map(operator -> new LabelSelector.Expression(key, operator, values))
                    .orElse(new LabelSelector.Expression(key, LabelSelector.Operator.IN, Set.of())));
        }
        return new LabelSelector(labels, expressions);
    }

    /** What a plain map of labels selects, as a Service has it. */
    public static LabelSelector ofLabels(JsonNode labels) {
        Map<String, String> wanted = new TreeMap<>();
        labels.properties()
                .forEach(label -> wanted.put(label.getKey(), label.getValue().asText()));
        return new LabelSelector(wanted, List.of());
    }

    /** The operator that is written so. */
    static Optional<LabelSelector.Operator> operator(String text) {
        return switch (text) {
            case "In" -> Optional.of(LabelSelector.Operator.IN);
            case "NotIn" -> Optional.of(LabelSelector.Operator.NOT_IN);
            case "Exists" -> Optional.of(LabelSelector.Operator.EXISTS);
            case "DoesNotExist" -> Optional.of(LabelSelector.Operator.DOES_NOT_EXIST);
            default -> Optional.empty();
        };
    }
}
