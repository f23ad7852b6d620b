package io.tenantry.construct;

import io.tenantry.model.Environment;
import io.tenantry.model.OwnSpace;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import software.constructs.Construct;

/** A chart with one of the system's own spaces of an environment, and nothing else; its namespace is the space's. */
public final class SpaceChart extends Chart {

    /** {@code space} of {@code environment}, below the id {@code space}. */
    public SpaceChart(Construct scope, Environment environment, OwnSpace space) {
        this(scope, environment, space, Blueprint.ofSpace(environment, space));
    }

    /**
     * {@code space} of {@code environment}, rendered before.
     *
     * @param blueprint of this space in this environment
     */
    public SpaceChart(Construct scope, Environment environment, OwnSpace space, Blueprint blueprint) {
        super(
                scope,
                space.name().value(),
                ChartProps.builder()
                        .namespace(space.name().value())
                        .labels(ChartLabels.of(environment))
                        .build());
        new SystemSpace(this, "space", blueprint);
    }
}
