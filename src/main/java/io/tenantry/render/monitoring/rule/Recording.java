package io.tenantry.render.monitoring.rule;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A series that Prometheus computes once, for whoever asks.
 *
 * @param name by the convention {@code level:metric:operation}, where the level is the labels that are left
 * @param expression how it is computed
 * @param labels that it has beside those of the expression
 */
public record Recording(String name, Expression expression, Map<String, String> labels) {

    public Recording {
        Objects.requireNonNull(expression, "expression");
        if (!Expression.isRecorded(name)) {
            throw new IllegalArgumentException("a recording is called level:metric:operation, not " + name);
        }
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** A series with the labels of its expression. */
    public static Recording of(String name, String template, Object... arguments) {
        return new Recording(name, Expression.of(template, arguments), Map.of());
    }
}
