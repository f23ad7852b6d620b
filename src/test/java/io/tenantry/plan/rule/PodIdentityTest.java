package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;

import java.util.stream.Stream;

/** Pods that run as another ServiceAccount. */
class PodIdentityTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "pods' ServiceAccount",
                        APPS + "Deployment, spec: {template: {spec: {serviceAccountName: a}}}",
                        "Name: a",
                        "Name: b",
                        "access-loss pod-identity",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "pods' ServiceAccount by its old name",
                        APPS + "Deployment, spec: {template: {spec: {serviceAccount: a}}}",
                        "serviceAccount",
                        "serviceAccountName",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "pods' default ServiceAccount",
                        APPS + "Deployment, spec: {template: {spec: {}}}",
                        "{}",
                        "{serviceAccountName: default}",
                        "restart pods-replaced"));
    }
}
