package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Data that said of itself that it does not change. */
class FrozenDataTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a frozen ConfigMap",
                        CORE + "ConfigMap, immutable: true, data: {a: b}",
                        "a: b",
                        "a: c",
                        "restart data-frozen",
                        "safe value-changed"),
                ChangeCase.of(
                        "a frozen ConfigMap that thaws",
                        CORE + "ConfigMap, immutable: true",
                        "true",
                        "false",
                        "restart data-frozen"),
                ChangeCase.of("a ConfigMap that freezes", CORE + "ConfigMap, immutable: false", "false", "true"));
    }
}
