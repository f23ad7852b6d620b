package io.tenantry.render.monitoring.promql;

import static io.tenantry.render.monitoring.promql.Type.RANGE;
import static io.tenantry.render.monitoring.promql.Type.SCALAR;
import static io.tenantry.render.monitoring.promql.Type.STRING;
import static io.tenantry.render.monitoring.promql.Type.VECTOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function of PromQL.
 *
 * @param takes the types of its arguments
 * @param gives the type of its result
 * @see <a href="https://prometheus.io/docs/prometheus/latest/querying/functions/">functions</a>
 */
record Function(List<Type> takes, Type gives) {

    private static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("absent", of(VECTOR, VECTOR)),
            Map.entry("clamp_min", of(VECTOR, VECTOR, SCALAR)),
            Map.entry("histogram_quantile", of(VECTOR, SCALAR, VECTOR)),
            Map.entry("increase", of(VECTOR, RANGE)),
            Map.entry("label_replace", of(VECTOR, VECTOR, STRING, STRING, STRING, STRING)),
            Map.entry("max_over_time", of(VECTOR, RANGE)),
            Map.entry("predict_linear", of(VECTOR, RANGE, SCALAR)),
            Map.entry("rate", of(VECTOR, RANGE)),
            Map.entry("time", of(SCALAR)),
            Map.entry("vector", of(VECTOR, SCALAR)));

    private static final Map<String, Function> AGGREGATORS = Map.of(
            "avg", of(VECTOR, VECTOR),
            "bottomk", of(VECTOR, SCALAR, VECTOR),
            "count", of(VECTOR, VECTOR),
            "max", of(VECTOR, VECTOR),
            "min", of(VECTOR, VECTOR),
            "sum", of(VECTOR, VECTOR),
            "topk", of(VECTOR, SCALAR, VECTOR));

    private static Function of(Type gives, Type... takes) {
        return new Function(List.of(takes), gives);
    }

    /** The function of that name, as far as it is used here. */
    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The aggregation of that name, as far as it is used here. */
    static Optional<Function> aggregator(String name) {
        return Optional.ofNullable(AGGREGATORS.get(name));
    }
}
