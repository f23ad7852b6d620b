package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRulesBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.tenantry.model.Pace;
import io.tenantry.model.Scaling;
import java.util.ArrayList;
import java.util.List;

/** What finds the number of an app's pods, and how fast it goes there. */
final class Autoscaler {

    private final ObjectMeta metadata;
    private final CrossVersionObjectReference target;
    private final List<String> containers;
    private final Scaling.Automatic scaling;

    /**
     * Of the app that {@code metadata} names.
     *
     * @param target what makes its pods
     * @param containers those that it looks at: a busy proxy beside them does not count
     */
    Autoscaler(
            ObjectMeta metadata,
            CrossVersionObjectReference target,
            List<String> containers,
            Scaling.Automatic scaling) {
        this.metadata = metadata;
        this.target = target;
        this.containers = containers;
        this.scaling = scaling;
    }

    HorizontalPodAutoscaler render() {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withScaleTargetRef(target)
                .withMinReplicas(scaling.minimum().count())
                .withMaxReplicas(scaling.maximum().count())
                .withMetrics(metrics())
                .withBehavior(behavior())
                .endSpec()
                .build();
    }

    private List<MetricSpec> metrics() {
        List<MetricSpec> metrics = new ArrayList<>();
        for (String container : containers) {
            metrics.add(metric(container, "cpu", scaling.cpuPercent()));
            scaling.memoryPercent().ifPresent(percent -> metrics.add(metric(container, "memory", percent)));
        }
        return metrics;
    }

    private static MetricSpec metric(String container, String resource, int percent) {
        return new MetricSpecBuilder()
                .withType("ContainerResource")
                .withNewContainerResource()
                .withContainer(container)
                .withName(resource)
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(percent)
                .endTarget()
                .endContainerResource()
                .build();
    }

    private HorizontalPodAutoscalerBehavior behavior() {
        return scaling.up().isEmpty() && scaling.down().isEmpty()
                ? null
                : new HorizontalPodAutoscalerBehavior(
                        scaling.down().map(Autoscaler::rules).orElse(null),
                        scaling.up().map(Autoscaler::rules).orElse(null));
    }

    private static HPAScalingRules rules(Pace pace) {
        return new HPAScalingRulesBuilder()
                .withStabilizationWindowSeconds((int) pace.window().toSeconds())
                .withSelectPolicy(
                        switch (pace.choice()) {
                            case MAX -> "Max";
                            case MIN -> "Min";
                        })
                .withPolicies(pace.steps().stream().map(Autoscaler::policy).toList())
                .build();
    }

    private static HPAScalingPolicy policy(Pace.Step step) {
        int seconds = (int) step.every().toSeconds();
        return step instanceof Pace.Step.Relative percent
                ? new HPAScalingPolicy(seconds, "Percent", percent.percent())
                : new HPAScalingPolicy(seconds, "Pods", ((Pace.Step.Absolute) step).pods());
    }
}
