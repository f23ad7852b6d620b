package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;

/** What operators run. */
class OperatedPodsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(ChangeCase.of(
                "Zalando's parameters",
                ZALANDO + ", spec: {postgresql: {parameters: {a: b}}}",
                "a: b",
                "a: c",
                "restart operated-pods"));
    }
}
