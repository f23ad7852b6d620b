package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Versions of a custom resource. */
class VersionsServedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(ChangeCase.of(
                "a version that is not served",
                "apiVersion: apiextensions.k8s.io/v1, metadata: {name: x}, kind: CustomResourceDefinition, spec: {versions: [{name: v1, served: true}]}",
                "true",
                "false",
                "access-loss version-removed"));
    }
}
