package io.tenantry.plan.rule;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Namespaces that admit other pods. */
class NamespaceGuardsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
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
