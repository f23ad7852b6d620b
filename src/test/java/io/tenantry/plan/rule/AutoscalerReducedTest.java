package io.tenantry.plan.rule;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Autoscalers that change. */
class AutoscalerReducedTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
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
