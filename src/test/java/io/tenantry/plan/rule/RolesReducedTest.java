package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.RBAC;

import java.util.stream.Stream;

/** Roles and bindings that change. */
class RolesReducedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a verb that goes",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get, list]}]",
                        ", list",
                        "",
                        "access-loss rbac-reduced"),
                ChangeCase.of(
                        "a verb that comes",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "get",
                        "get, list",
                        "safe rbac-reduced"),
                ChangeCase.of(
                        "all verbs instead of one",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "get",
                        "'*'",
                        "safe rbac-reduced"),
                ChangeCase.of(
                        "one name only",
                        RBAC + "Role, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]",
                        "verbs",
                        "resourceNames: [a], verbs",
                        "access-loss rbac-reduced"),
                ChangeCase.of(
                        "the same rules told otherwise",
                        RBAC + "ClusterRole, rules: [{apiGroups: [''], resources: [pods], verbs: [get, list]}]",
                        "verbs: [get, list]}",
                        "verbs: [list]}, {apiGroups: [''], resources: [pods], verbs: [get]}"),
                ChangeCase.of(
                        "a path that is no resource",
                        RBAC + "ClusterRole, rules: [{nonResourceURLs: [/metrics], verbs: [get]}]",
                        "/metrics",
                        "/healthz",
                        "access-loss rbac-reduced",
                        "safe rbac-reduced"),
                ChangeCase.of(
                        "every path below",
                        RBAC + "ClusterRole, rules: [{nonResourceURLs: [/metrics/a], verbs: [get]}]",
                        "/metrics/a",
                        "/metrics/*",
                        "safe rbac-reduced"),
                ChangeCase.of(
                        "a subject",
                        RBAC + "RoleBinding, subjects: [{kind: Group, name: a}]",
                        "name: a",
                        "name: b",
                        "access-loss rbac-reduced",
                        "safe rbac-reduced"));
    }
}
