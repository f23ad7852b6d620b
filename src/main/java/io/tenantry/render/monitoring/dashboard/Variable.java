package io.tenantry.render.monitoring.dashboard;

import io.tenantry.render.monitoring.promql.Expression;
import java.util.Objects;

/**
 * A choice at the top of a dashboard: one, some or all values of a label.
 *
 * @param name what queries call it, with a {@code $}; also the label
 * @param series whose values of that label there are to choose from
 */
record Variable(String name, Expression series) {

    Variable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(series, "series");
    }

    /** Every tenant has a quota, whatever else it has. */
    static Variable tenant() {
        return new Variable("tenant", Expression.of("tenant_resource:quota_used:ratio"));
    }
}
