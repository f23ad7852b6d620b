package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;
import static io.tenantry.plan.rule.ChangeCase.ARGO;
import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** What keeps data, and keeps it no more. */
class RetentionLostTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "the claims of a StatefulSet that goes",
                        "apiVersion: apps/v1, metadata: {name: x, namespace: n}, kind: StatefulSet, spec: {persistentVolumeClaimRetentionPolicy: {whenDeleted: Retain}}",
                        "Retain}",
                        "Delete}",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "the claims of a StatefulSet that shrinks",
                        "apiVersion: apps/v1, metadata: {name: x, namespace: n}, kind: StatefulSet, spec: {replicas: 1}",
                        "replicas: 1",
                        "replicas: 1, persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "the claims of a Prometheus that goes",
                        "apiVersion: monitoring.coreos.com/v1, metadata: {name: x, namespace: n}, kind: Prometheus, spec: {persistentVolumeClaimRetentionPolicy: {whenDeleted: Retain}}",
                        "Retain}",
                        "Delete}",
                        "access-loss retention-lost",
                        "restart operated-pods"),
                ChangeCase.of(
                        "the claims of a Prometheus that shrinks",
                        "apiVersion: monitoring.coreos.com/v1, metadata: {name: x, namespace: n}, kind: Prometheus, spec: {replicas: 1}",
                        "replicas: 1",
                        "replicas: 1, persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}",
                        "access-loss retention-lost",
                        "restart operated-pods"),
                ChangeCase.of(
                        "claims that are kept",
                        APPS + "StatefulSet, spec: {persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}}",
                        "Delete}",
                        "Retain}"),
                ChangeCase.of(
                        "a volume without its claim",
                        "apiVersion: v1, metadata: {name: x}, kind: PersistentVolume, spec: {persistentVolumeReclaimPolicy: Retain}",
                        "Retain",
                        "Delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a volume that is wiped",
                        "apiVersion: v1, metadata: {name: x}, kind: PersistentVolume, spec: {persistentVolumeReclaimPolicy: Retain}",
                        "Retain",
                        "Recycle",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a class of volumes",
                        "apiVersion: storage.k8s.io/v1, metadata: {name: x}, kind: StorageClass, reclaimPolicy: Retain",
                        "Retain",
                        "Delete",
                        "access-loss retention-lost",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a database",
                        "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Database, spec: {databaseReclaimPolicy: retain}",
                        "retain",
                        "delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a database of MariaDB",
                        "apiVersion: k8s.mariadb.com/v1alpha1, metadata: {name: x, namespace: n}, kind: Database, spec: {cleanupPolicy: Skip}",
                        "Skip",
                        "Delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a database of MariaDB that says nothing",
                        "apiVersion: k8s.mariadb.com/v1alpha1, metadata: {name: x, namespace: n}, kind: Database, spec: {a: 1, cleanupPolicy: Skip}",
                        ", cleanupPolicy: Skip",
                        "",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a server of MariaDB",
                        "apiVersion: k8s.mariadb.com/v1alpha1, metadata: {name: x, namespace: n}, kind: MariaDB, spec: {storage: {pvcRetentionPolicy: {whenDeleted: Retain}}}",
                        "Retain}",
                        "Delete}",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a queue",
                        "apiVersion: kafka.strimzi.io/v1, metadata: {name: x, namespace: n}, kind: KafkaNodePool, spec: {storage: {deleteClaim: false}}",
                        "false",
                        "true",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "an index",
                        "apiVersion: elasticsearch.k8s.elastic.co/v1, metadata: {name: x, namespace: n}, kind: Elasticsearch, spec: {volumeClaimDeletePolicy: DeleteOnScaledownOnly}",
                        "Only",
                        "AndClusterDeletion",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a snapshot",
                        "apiVersion: snapshot.storage.k8s.io/v1, metadata: {name: x}, kind: VolumeSnapshotContent, spec: {deletionPolicy: Retain}",
                        "Retain",
                        "Delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a bucket",
                        "apiVersion: s3.aws.upbound.io/v1beta1, metadata: {name: x}, kind: Bucket, spec: {deletionPolicy: Orphan}",
                        "Orphan",
                        "Delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "a bucket by its annotation",
                        "apiVersion: s3.services.k8s.aws/v1alpha1, kind: Bucket, metadata: {name: x, annotations: {services.k8s.aws/deletion-policy: retain}}",
                        "retain",
                        "delete",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "what Zalando's operator deletes with a cluster",
                        ARGO
                                + "Application, spec: {source: {helm: {valuesObject: {configKubernetes: {enable_persistent_volume_claim_deletion: false}}}}}",
                        "false",
                        "true",
                        "access-loss retention-lost",
                        "restart application-source"),
                ChangeCase.of(
                        "what Zalando's operator deletes where nothing is said",
                        ARGO
                                + "Application, spec: {source: {helm: {valuesObject: {configKubernetes: {a: 1, enable_persistent_volume_claim_deletion: false}}}}}",
                        ", enable_persistent_volume_claim_deletion: false",
                        "",
                        "access-loss retention-lost",
                        "restart application-source"),
                ChangeCase.of(
                        "what Zalando's operator deletes by its resource",
                        "apiVersion: acid.zalan.do/v1, metadata: {name: x, namespace: n}, kind: OperatorConfiguration, configuration: {kubernetes: {persistent_volume_claim_retention_policy: {when_scaled: retain}}}",
                        "retain}",
                        "delete}",
                        "access-loss retention-lost"),
                ChangeCase.of(
                        "what Zalando's operator deletes by its settings",
                        CORE + "ConfigMap, data: {enable_secrets_deletion: 'false'}",
                        "false",
                        "true",
                        "access-loss retention-lost",
                        "safe value-changed"));
    }
}
