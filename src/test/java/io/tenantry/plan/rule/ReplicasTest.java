package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;
import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;

/** Fewer pods, or more. */
class ReplicasTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "three of five", APPS + "StatefulSet, spec: {replicas: 5}", "5", "3", "safe replicas-reduced"),
                ChangeCase.of(
                        "two of five",
                        APPS + "StatefulSet, spec: {replicas: 5}",
                        "5",
                        "2",
                        "access-loss replicas-reduced"),
                ChangeCase.of(
                        "two of three", APPS + "StatefulSet, spec: {replicas: 3}", "3", "2", "safe replicas-reduced"),
                ChangeCase.of(
                        "one of three",
                        APPS + "StatefulSet, spec: {replicas: 3}",
                        "3",
                        "1",
                        "access-loss replicas-reduced"),
                ChangeCase.of(
                        "one of two",
                        APPS + "StatefulSet, spec: {replicas: 2}",
                        "2",
                        "1",
                        "access-loss replicas-reduced"),
                ChangeCase.of(
                        "one of five alike",
                        "apiVersion: argoproj.io/v1alpha1, metadata: {name: x}, kind: Rollout, spec: {replicas: 5}",
                        "5",
                        "1",
                        "safe replicas-reduced"),
                ChangeCase.of(
                        "none", APPS + "Deployment, spec: {replicas: 2}", "2", "0", "access-loss replicas-reduced"),
                ChangeCase.of(
                        "none instead of the default",
                        APPS + "Deployment, spec: {b: 0}",
                        "b:",
                        "replicas:",
                        "access-loss replicas-reduced"),
                ChangeCase.of(
                        "one of three that are alike",
                        APPS + "Deployment, spec: {replicas: 3}",
                        "3",
                        "1",
                        "safe replicas-reduced"),
                ChangeCase.of("more", APPS + "StatefulSet, spec: {replicas: 3}", "3", "5"),
                ChangeCase.of(
                        "volumes that go with their pods",
                        APPS
                                + "StatefulSet, spec: {replicas: 3, persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}}",
                        "3",
                        "2",
                        "data-loss replicas-reduced"),
                ChangeCase.of(
                        "Zalando's instances",
                        ZALANDO + ", spec: {numberOfInstances: 3}",
                        "3",
                        "1",
                        "access-loss replicas-reduced"));
    }
}
