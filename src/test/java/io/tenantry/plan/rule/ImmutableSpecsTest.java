package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;
import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Specs that are immutable but for a few fields. */
class ImmutableSpecsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a StatefulSet's selector",
                        APPS + "StatefulSet, spec: {selector: {matchLabels: {a: b}}}",
                        "a: b",
                        "a: c",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a StatefulSet's Service",
                        APPS + "StatefulSet, spec: {serviceName: a}",
                        "Name: a",
                        "Name: b",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a StatefulSet's order",
                        APPS + "StatefulSet, spec: {podManagementPolicy: Parallel}",
                        "Parallel",
                        "OrderedReady",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a StatefulSet's default order",
                        APPS + "StatefulSet, spec: {a: {podManagementPolicy: OrderedReady}}",
                        "a: {podManagementPolicy: OrderedReady}",
                        "podManagementPolicy: OrderedReady, a: {podManagementPolicy: OrderedReady}"),
                ChangeCase.of(
                        "what a StatefulSet may change", APPS + "StatefulSet, spec: {minReadySeconds: 1}", "1", "2"),
                ChangeCase.of(
                        "a claim of another class",
                        CORE + "PersistentVolumeClaim, spec: {storageClassName: a}",
                        "Name: a",
                        "Name: b",
                        "data-loss field-immutable"),
                ChangeCase.of(
                        "a volume's source",
                        CORE + "PersistentVolume, spec: {nfs: {path: /a}}",
                        "/a",
                        "/b",
                        "data-loss field-immutable"),
                ChangeCase.of(
                        "a claim that is bound",
                        CORE + "PersistentVolumeClaim, spec: {a: 1}",
                        "a: 1",
                        "a: 1, volumeName: b"),
                ChangeCase.of(
                        "a claim that is bound to another volume",
                        CORE + "PersistentVolumeClaim, spec: {volumeName: a}",
                        "Name: a",
                        "Name: b",
                        "data-loss field-immutable"));
    }
}
