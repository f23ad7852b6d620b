package io.tenantry.plan.rule;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions of a custom resource. */
class VersionsServedTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
        return Stream.of(ChangeCase.of(
                "a version that is not served",
                "apiVersion: apiextensions.k8s.io/v1, metadata: {name: x}, kind: CustomResourceDefinition, spec: {versions: [{name: v1, served: true}]}",
                "true",
                "false",
                "access-loss version-removed"));
    }
}
