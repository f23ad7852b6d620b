package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators run. */
class OperatedPodsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
        return Stream.of(ChangeCase.of(
                "Zalando's parameters",
                ZALANDO + ", spec: {postgresql: {parameters: {a: b}}}",
                "a: b",
                "a: c",
                "restart operated-pods"));
    }
}
