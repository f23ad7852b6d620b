package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.MESH;

import java.util.stream.Stream;

/** Whom the mesh lets in. */
class MeshAccessTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "who is let in",
                        MESH + "MeshTLSAuthentication, spec: {identities: [a, b]}",
                        ", b",
                        "",
                        "access-loss mesh-access"),
                ChangeCase.of(
                        "who is also let in",
                        MESH + "MeshTLSAuthentication, spec: {identities: [a]}",
                        "[a]",
                        "[a, b]",
                        "safe mesh-access"),
                ChangeCase.of(
                        "what lets in",
                        MESH + "AuthorizationPolicy, spec: {targetRef: {name: a}}",
                        "name: a",
                        "name: b",
                        "access-loss mesh-access"),
                ChangeCase.of(
                        "networks that are let in",
                        MESH + "NetworkAuthentication, spec: {networks: [{cidr: 10.0.0.0/8}]}",
                        "10.",
                        "11.",
                        "access-loss mesh-access",
                        "safe mesh-access"));
    }
}
