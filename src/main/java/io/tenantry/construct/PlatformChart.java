package io.tenantry.construct;

import io.tenantry.model.Environment;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import software.constructs.Construct;

/** A chart with the platform of one environment, and nothing else. Its objects stand in many namespaces. */
public final class PlatformChart extends Chart {

    /** The platform of {@code environment}, below the id {@code platform}. */
    public PlatformChart(Construct scope, Environment environment) {
        this(scope, environment, Blueprint.ofPlatform(environment));
    }

    /**
     * The platform of {@code environment}, rendered before.
     *
     * @param blueprint of this environment's platform
     */
    public PlatformChart(Construct scope, Environment environment, Blueprint blueprint) {
        super(
                scope,
                "platform",
                ChartProps.builder().labels(ChartLabels.of(environment)).build());
        new Platform(this, "platform", environment, blueprint);
    }
}
