package io.tenantry.render.gitops;

import io.tenantry.model.Operator;
import java.util.Objects;

/**
 * An operator as this environment installs it.
 *
 * @param operator which
 * @param source where from
 * @param namespace where to
 * @param wave when
 * @param values how
 */
record Installation(Operator operator, ChartSource source, String namespace, int wave, Values values) {

    Installation {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(values, "values");
    }
}
