package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Services that open or close. */
class ServiceExposureTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
        return Stream.of(
                ChangeCase.of(
                        "a Service that opens",
                        CORE + "Service, spec: {type: ClusterIP}",
                        "ClusterIP",
                        "LoadBalancer",
                        "access-loss service-exposure"),
                ChangeCase.of(
                        "a Service that closes",
                        CORE + "Service, spec: {type: NodePort}",
                        "NodePort",
                        "ClusterIP",
                        "access-loss service-exposure"));
    }
}
