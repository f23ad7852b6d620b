package io.tenantry.render.monitoring.dashboard;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.Objects;

/**
 * What a panel asks for.
 *
 * @param expression with Grafana's variables as values of labels, as in {@code tenant=~"$tenant"}
 * @param legend what each series is called, with {@code {{label}}}
 */
record Query(Expression expression, String legend) {

    Query {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(legend, "legend");
    }

    static Query of(String legend, String template, Object... arguments) {
        return new Query(Expression.of(template, arguments), legend);
    }
}
