package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;

import java.util.stream.Stream;

/** Pod templates that change. */
class PodsReplacedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Deployment's pods",
                        APPS + "Deployment, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "a DaemonSet's pods",
                        APPS + "DaemonSet, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "pods that wait for a deletion",
                        APPS + "StatefulSet, spec: {updateStrategy: {type: OnDelete}, template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"),
                ChangeCase.of(
                        "a Rollout's pods",
                        "apiVersion: argoproj.io/v1alpha1, metadata: {name: x}, kind: Rollout, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart pods-replaced"),
                ChangeCase.of(
                        "a ReplicaSet's pods",
                        APPS + "ReplicaSet, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"),
                ChangeCase.of(
                        "a CronJob's next run",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {a: 1}}}}}",
                        "a: 1",
                        "a: 2",
                        "safe pods-replaced"));
    }
}
