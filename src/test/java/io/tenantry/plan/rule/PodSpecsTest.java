package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Pods of their own that change. */
class PodSpecsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Pod",
                        CORE + "Pod, spec: {restartPolicy: Never}",
                        "Never",
                        "Always",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Pod's image", CORE + "Pod, spec: {containers: [{name: a, image: 'a:1'}]}", "a:1", "a:2"),
                ChangeCase.of(
                        "a Pod's toleration",
                        CORE + "Pod, spec: {tolerations: [{key: a}]}",
                        "key: a",
                        "key: b",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Pod's further toleration",
                        CORE + "Pod, spec: {tolerations: [{key: a}]}",
                        "[",
                        "[{key: b}, "),
                ChangeCase.of(
                        "how long a Pod tolerates",
                        CORE + "Pod, spec: {tolerations: [{key: a, tolerationSeconds: 1}]}",
                        "1",
                        "2"),
                ChangeCase.of(
                        "a Pod's gate that goes",
                        CORE + "Pod, spec: {schedulingGates: [{name: a}, {name: b}]}",
                        "{name: a}, ",
                        ""),
                ChangeCase.of(
                        "a Pod's gate that comes",
                        CORE + "Pod, spec: {schedulingGates: [{name: a}]}",
                        "[",
                        "[{name: b}, ",
                        "restart field-immutable"),
                ChangeCase.of("a Pod's sooner deadline", CORE + "Pod, spec: {activeDeadlineSeconds: 3}", "3", "2"),
                ChangeCase.of(
                        "a Pod's later deadline",
                        CORE + "Pod, spec: {activeDeadlineSeconds: 3}",
                        "3",
                        "4",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Pod's deadline that goes",
                        CORE + "Pod, spec: {a: 1, activeDeadlineSeconds: 3}",
                        ", activeDeadlineSeconds: 3",
                        "",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Pod's deadline that comes",
                        CORE + "Pod, spec: {a: 1}",
                        "a: 1",
                        "a: 1, activeDeadlineSeconds: 3"),
                ChangeCase.of(
                        "how long a Pod ends",
                        CORE + "Pod, spec: {terminationGracePeriodSeconds: 3}",
                        "3",
                        "4",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a Pod's first image",
                        CORE + "Pod, spec: {initContainers: [{name: a, image: 'a:1'}]}",
                        "a:1",
                        "a:2"));
    }
}
