package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Namespaces that admit other pods. */
class NamespaceGuardsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        String namespace = "apiVersion: v1, kind: Namespace, metadata: {name: x, ";
        return Stream.of(
                ChangeCase.of(
                        "stricter pods",
                        namespace + "labels: {pod-security.kubernetes.io/enforce: baseline}}",
                        "baseline",
                        "restricted",
                        "access-loss namespace-guard"),
                ChangeCase.of(
                        "any pods",
                        namespace + "labels: {pod-security.kubernetes.io/enforce: baseline}}",
                        "baseline",
                        "privileged",
                        "access-loss namespace-guard"),
                ChangeCase.of(
                        "proxies",
                        namespace + "annotations: {linkerd.io/inject: enabled}}",
                        "enabled",
                        "disabled",
                        "restart namespace-guard"),
                ChangeCase.of("another label", namespace + "labels: {a: b}}", "a: b", "a: c"));
    }
}
