package io.tenantry.construct;

import io.tenantry.model.Environment;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import software.constructs.Construct;

/** A chart with the platform of one environment, and nothing else. Its objects stand in many namespaces. */
public final class PlatformChart extends Chart {

    /** The platform of {@code environment}, below the id {@code platform}. */
    public PlatformChart(Construct scope, Environment environment) {
        super(
                scope,
                "platform",
                ChartProps.builder().labels(ChartLabels.of(environment)).build());
        new Platform(this, "platform", environment);
    }
}
