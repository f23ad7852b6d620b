package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Jobs that change. */
class JobFieldsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Job",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job of each sync",
                        "apiVersion: batch/v1, metadata: {name: x, annotations: {argocd.argoproj.io/hook: Sync}}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "safe field-immutable"),
                ChangeCase.of(
                        "a Job that no sync replaces",
                        "apiVersion: batch/v1, metadata: {name: x, annotations: {argocd.argoproj.io/hook: Sync, argocd.argoproj.io/hook-delete-policy: HookSucceeded}}, kind: Job, spec: {template: {spec: {a: 1}}}",
                        "a: 1",
                        "a: 2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "where a waiting Job runs",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {suspend: true, template: {metadata: {labels: {a: b}}, spec: {nodeSelector: {a: 1}, affinity: {nodeAffinity: {a: 1}}}}}",
                        "1",
                        "2"),
                ChangeCase.of(
                        "what a waiting Job runs",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {suspend: true, template: {spec: {a: 1}}}",
                        "1",
                        "2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "where a Job runs",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {template: {spec: {nodeSelector: {a: 1}}}}",
                        "1",
                        "2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's completions",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {completions: 1}",
                        "1",
                        "2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's default completions",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {a: 1}",
                        "a: 1",
                        "completions: 1, a: 1"),
                ChangeCase.of(
                        "completions where there were none",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {parallelism: 2}",
                        "parallelism: 2",
                        "completions: 1, parallelism: 2",
                        "restart field-immutable"),
                ChangeCase.of(
                        "completions that have an index and run at once",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {completionMode: Indexed, completions: 2, parallelism: 2}",
                        "2",
                        "3"),
                ChangeCase.of(
                        "completions that have an index and run one by one",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {completionMode: Indexed, completions: 2, parallelism: 1}",
                        "2",
                        "3",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's mode",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {completions: 1, completionMode: NonIndexed}",
                        "NonIndexed",
                        "Indexed",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's default mode",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {completionMode: NonIndexed, a: b}",
                        "completionMode: NonIndexed, ",
                        ""),
                ChangeCase.of(
                        "a Job's selector",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {selector: a}",
                        ": a}",
                        ": b}",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's podFailurePolicy",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {podFailurePolicy: a}",
                        ": a}",
                        ": b}",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's successPolicy",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {successPolicy: a}",
                        ": a}",
                        ": b}",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's backoffLimitPerIndex",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {backoffLimitPerIndex: a}",
                        ": a}",
                        ": b}",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Job's managedBy",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {managedBy: a}",
                        ": a}",
                        ": b}",
                        "restart field-immutable"),
                ChangeCase.of(
                        "what a Job may change",
                        "apiVersion: batch/v1, metadata: {name: x}, kind: Job, spec: {ttlSecondsAfterFinished: 1, parallelism: 3}",
                        "1",
                        "2"));
    }
}
