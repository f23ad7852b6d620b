package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Autoscalers that change. */
class AutoscalerReducedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "an autoscaler below what always ran",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "2",
                        "access-loss autoscaler-reduced"),
                ChangeCase.of(
                        "an autoscaler that runs less",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "3",
                        "restart autoscaler-reduced"),
                ChangeCase.of(
                        "an autoscaler that runs more",
                        "apiVersion: autoscaling/v2, metadata: {name: x}, kind: HorizontalPodAutoscaler, spec: {minReplicas: 3, maxReplicas: 9}",
                        "9",
                        "10"));
    }
}
