package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Where Services lead. */
class ServiceTargetsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
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
