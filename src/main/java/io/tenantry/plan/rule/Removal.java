package io.tenantry.plan.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What it means that an object of a kind goes.
 *
 * @param impact how bad it is
 * @param reason what happens
 * @param advice what to do instead
 */
record Removal(Impact impact, String reason, String advice) {

    private static final String BACKUP =
            "keep it until its data is moved or saved; then acknowledge its removal by name";
    private static final String FIRST = "remove what uses it first";

    private static final Removal OTHERWISE = new Removal(Impact.ACCESS_LOSS, "whoever uses it loses it", FIRST);

    /** What nobody depends on to be reached or to work; what paths a policy opened is told by itself. */
    private static final Set<String> HARMLESS = Set.of(
            "AlertmanagerConfig.monitoring.coreos.com",
            "ConfigMap",
            "ControllerRevision.apps",
            "Event",
            "Event.events.k8s.io",
            "GrafanaDashboard.grafana.integreatly.org",
            "GrafanaDatasource.grafana.integreatly.org",
            "GrafanaFolder.grafana.integreatly.org",
            "HTTPLocalRateLimitPolicy.policy.linkerd.io",
            "HorizontalPodAutoscaler.autoscaling",
            "Job.batch",
            "Lease.coordination.k8s.io",
            "LimitRange",
            "NetworkPolicy.networking.k8s.io",
            "PodDisruptionBudget.policy",
            "PodMonitor.monitoring.coreos.com",
            "PodTemplate",
            "Probe.monitoring.coreos.com",
            "PrometheusRule.monitoring.coreos.com",
            "ResourceQuota",
            "ScrapeConfig.monitoring.coreos.com",
            "ServiceMonitor.monitoring.coreos.com",
            "ValidatingAdmissionPolicy.admissionregistration.k8s.io",
            "ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io",
            "VerticalPodAutoscaler.autoscaling.k8s.io");

    private static final Map<String, Removal> BY_KIND = byKind();

    /** What it means for an object of {@code qualifiedKind}, as {@code StatefulSet.apps}. */
    static Removal of(String qualifiedKind) {
        if (HARMLESS.contains(qualifiedKind)) {
            return new Removal(Impact.SAFE, "nobody depends on it to be reached or to work", "");
        }
        return BY_KIND.getOrDefault(qualifiedKind, OTHERWISE);
    }

    /** Whether objects of the kind hold data. */
    boolean losesData() {
        return impact == Impact.DATA_LOSS;
    }

    private static Map<String, Removal> byKind() {
        Map<String, Removal> byKind = new HashMap<>();
        data(byKind, "its pods go, and its volumes stay behind with nothing that reads them", "StatefulSet.apps");
        data(byKind, "its volume is deleted, unless its StorageClass retains", "PersistentVolumeClaim");
        data(byKind, "what it holds cannot be claimed any more", "PersistentVolume");
        data(byKind, "every object in it is deleted, its volumes included", "Namespace");
        data(
                byKind,
                "every object of its kind is deleted, in every namespace",
                "CustomResourceDefinition.apiextensions.k8s.io");
        data(
                byKind,
                "its operator deletes the whole cluster, and the volumes with it unless it was told to keep them",
                "postgresql.acid.zalan.do",
                "Cluster.postgresql.cnpg.io",
                "PostgresCluster.postgres-operator.crunchydata.com",
                "MariaDB.k8s.mariadb.com",
                "Kafka.kafka.strimzi.io",
                "RabbitmqCluster.rabbitmq.com",
                "Elasticsearch.elasticsearch.k8s.elastic.co",
                "Tenant.minio.min.io");
        data(
                byKind,
                "the database is dropped, or stays with nothing that keeps, restores or backs it up",
                "Database.postgresql.cnpg.io",
                "Database.k8s.mariadb.com");
        data(
                byKind,
                "the bucket is deleted, or stays with nothing that looks after it",
                "ObjectBucketClaim.objectbucket.io",
                "Bucket.objectstorage.k8s.io",
                "BucketClaim.objectstorage.k8s.io",
                "Bucket.s3.aws.crossplane.io",
                "Bucket.s3.aws.m.upbound.io",
                "Bucket.s3.aws.upbound.io",
                "Bucket.s3.services.k8s.aws",
                "Bucket.storage.gcp.upbound.io",
                "CephObjectStore.ceph.rook.io",
                "StorageBucket.storage.cnrm.cloud.google.com");
        data(
                byKind,
                "the snapshot or backup is deleted",
                "VolumeSnapshot.snapshot.storage.k8s.io",
                "VolumeSnapshotContent.snapshot.storage.k8s.io",
                "Backup.velero.io",
                "Backup.postgresql.cnpg.io");
        data(
                byKind,
                "its operator deletes the server, and what it recorded is out of reach",
                "Prometheus.monitoring.coreos.com",
                "Alertmanager.monitoring.coreos.com",
                "ThanosRuler.monitoring.coreos.com");
        return Map.copyOf(byKind);
    }

    private static void data(Map<String, Removal> byKind, String reason, String... kinds) {
        for (String kind : kinds) {
            byKind.put(kind, new Removal(Impact.DATA_LOSS, reason, BACKUP));
        }
    }
}
