package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Services lead. */
class ServiceTargetsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
        return Stream.of(
                ChangeCase.of(
                        "a Service's selector",
                        CORE + "Service, spec: {selector: {a: b}}",
                        "a: b",
                        "a: c",
                        "access-loss service-target"),
                ChangeCase.of(
                        "a Service's port",
                        CORE + "Service, spec: {ports: [{port: 80}]}",
                        "80",
                        "81",
                        "access-loss service-target"),
                ChangeCase.of(
                        "a Service's target port",
                        CORE + "Service, spec: {ports: [{port: 80, targetPort: 1}]}",
                        "1}",
                        "2}"));
    }
}
