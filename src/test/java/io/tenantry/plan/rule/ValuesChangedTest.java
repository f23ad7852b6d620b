package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Values of Secrets and ConfigMaps. */
class ValuesChangedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Secret's value", CORE + "Secret, data: {a: eA==}", "eA", "eQ", "restart value-changed"),
                ChangeCase.of(
                        "a Secret's key",
                        CORE + "Secret, data: {a: eA==}",
                        "a: eA",
                        "b: eA",
                        "access-loss value-changed"),
                ChangeCase.of(
                        "a ConfigMap's value", CORE + "ConfigMap, data: {a: b}", "a: b", "a: c", "safe value-changed"),
                ChangeCase.of(
                        "a ConfigMap's key", CORE + "ConfigMap, data: {a: b}", "a: b", "b: b", "safe value-changed"),
                ChangeCase.of(
                        "a value sealed anew",
                        "apiVersion: bitnami.com/v1alpha1, metadata: {name: x}, kind: SealedSecret, spec: {encryptedData: {a: AgA}}",
                        "AgA",
                        "AgB",
                        "restart value-changed"));
    }
}
