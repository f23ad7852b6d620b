package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CNPG;
import static io.tenantry.plan.rule.ChangeCase.CORE;
import static io.tenantry.plan.rule.ChangeCase.ZALANDO;

import java.util.stream.Stream;

/** Volumes that shrink, grow or move. */
class VolumeSizesTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a claim that shrinks",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 10Gi}}}",
                        "10Gi",
                        "10G",
                        "data-loss volume-shrinks"),
                ChangeCase.of(
                        "a claim that grows",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 10Gi}}}",
                        "10Gi",
                        "11Gi",
                        "safe volume-shrinks"),
                ChangeCase.of(
                        "a claim of the same size",
                        CORE + "PersistentVolumeClaim, spec: {resources: {requests: {storage: 1Gi}}}",
                        "1Gi",
                        "1024Mi"),
                ChangeCase.of(
                        "a claim's attributes",
                        CORE + "PersistentVolumeClaim, spec: {volumeAttributesClassName: a}",
                        "Name: a",
                        "Name: b"),
                ChangeCase.of(
                        "a volume's class",
                        CORE + "PersistentVolume, spec: {storageClassName: a}",
                        "Name: a",
                        "Name: b"),
                ChangeCase.of(
                        "Zalando's volume",
                        ZALANDO + ", spec: {volume: {size: 10Gi}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks"),
                ChangeCase.of(
                        "Zalando's class",
                        ZALANDO + ", spec: {volume: {storageClass: a}}",
                        "Class: a",
                        "Class: b",
                        "data-loss volume-shrinks"),
                ChangeCase.of(
                        "CloudNativePG's volume",
                        CNPG + ", spec: {storage: {size: 10Gi}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks"),
                ChangeCase.of(
                        "Prometheus' volume",
                        "apiVersion: monitoring.coreos.com/v1, metadata: {name: x}, kind: Prometheus, spec: {storage: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 10Gi}}}}}}",
                        "10Gi",
                        "5Gi",
                        "data-loss volume-shrinks",
                        "restart operated-pods"));
    }
}
