package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps data when something else goes keeps it no more. Nothing is lost by this change; the next one that deletes,
 * scales or renames loses what this one would have kept.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reclaiming">what becomes of volumes</a>
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention">
 *     what becomes of a StatefulSet's claims</a>
 * @see <a href="https://postgres-operator.readthedocs.io/en/latest/reference/operator_parameters/">what Zalando's operator
 *     deletes with a cluster</a>
 * @see <a href="https://cloudnative-pg.io/documentation/current/declarative_database_management/">what CloudNativePG
 *     deletes with a Database</a>
 */
final class RetentionLost implements ChangeRule {

    private static final String CLAIMS = "/spec/persistentVolumeClaimRetentionPolicy";
    private static final String WITH_IT = "its volumes are deleted with it";
    private static final String WITH_POD = "the volume of each pod that is scaled away is deleted";
    private static final String WITH_CLAIM = "what it holds is deleted with its claim";
    private static final String WITH_CLUSTER = "the volumes of a database cluster are deleted with its resource";
    private static final String WITH_RESOURCE = "what it stands for is deleted with it";

    /**
     * A field that says whether data is kept.
     *
     * @param kind of the object, as {@code StatefulSet.apps}
     * @param pointer where it stands
     * @param otherwise what it is where it is not written
     * @param deleting what it is where data is not kept
     * @param what happens then
     */
    private record Retention(String kind, String pointer, String otherwise, List<String> deleting, String what) {

        boolean isLost(ObjectChange.Changed change) {
            return !deletes(change.was().at(pointer)) && deletes(change.now().at(pointer));
        }

        private boolean deletes(JsonNode written) {
            return deleting.contains(written.asText(otherwise));
        }
    }

    private static final Map<String, List<Retention>> BY_KIND = Stream.of(
                    claims("StatefulSet.apps"),
                    claims("Prometheus.monitoring.coreos.com"),
                    claims("Alertmanager.monitoring.coreos.com"),
                    claims("ThanosRuler.monitoring.coreos.com"),
                    zalando("OperatorConfiguration.acid.zalan.do", "/configuration/kubernetes"),
                    zalando("Application.argoproj.io", "/spec/source/helm/valuesObject/configKubernetes"),
                    zalando("ConfigMap", "/data"),
                    buckets(),
                    others())
            .flatMap(each -> each)
            .collect(Collectors.groupingBy(Retention::kind, Collectors.toUnmodifiableList()));

    @Override
    public String id() {
        return "retention-lost";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return BY_KIND.getOrDefault(change.key().qualifiedKind(), List.of()).stream()
                .filter(retention -> retention.isLost(change))
                .map(retention -> effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "it keeps data no more: " + retention.what() + " from now on (" + lastOf(retention.pointer())
                                + ")",
                        "leave it, unless what it holds may go unasked"));
    }

    private static Stream<Retention> claims(String kind) {
        return Stream.of(
                new Retention(kind, CLAIMS + "/whenDeleted", "Retain", List.of("Delete"), WITH_IT),
                new Retention(kind, CLAIMS + "/whenScaled", "Retain", List.of("Delete"), WITH_POD));
    }

    private static Stream<Retention> zalando(String kind, String settings) {
        String claims = settings + "/persistent_volume_claim_retention_policy";
        return Stream.of(
                new Retention(
                        kind,
                        settings + "/enable_persistent_volume_claim_deletion",
                        "true",
                        List.of("true"),
                        WITH_CLUSTER),
                new Retention(
                        kind,
                        settings + "/enable_secrets_deletion",
                        "true",
                        List.of("true"),
                        "the passwords of a database cluster are deleted with its resource"),
                new Retention(
                        kind,
                        claims + "/when_deleted",
                        "retain",
                        List.of("delete"),
                        "the volumes of a database cluster are deleted with its StatefulSet"),
                new Retention(kind, claims + "/when_scaled", "retain", List.of("delete"), WITH_POD));
    }

    private static Stream<Retention> buckets() {
        Stream<Retention> crossplane = Stream.of(
                        "Bucket.s3.aws.crossplane.io", "Bucket.s3.aws.upbound.io", "Bucket.storage.gcp.upbound.io")
                .map(kind -> new Retention(kind, "/spec/deletionPolicy", "Delete", List.of("Delete"), WITH_RESOURCE));
        Stream<Retention> others = Stream.of(
                new Retention(
                        "Bucket.s3.services.k8s.aws",
                        "/metadata/annotations/services.k8s.aws~1deletion-policy",
                        "delete",
                        List.of("delete"),
                        WITH_RESOURCE),
                new Retention(
                        "StorageBucket.storage.cnrm.cloud.google.com",
                        "/metadata/annotations/cnrm.cloud.google.com~1deletion-policy",
                        "delete",
                        List.of("delete"),
                        WITH_RESOURCE),
                new Retention(
                        "BucketClass.objectstorage.k8s.io",
                        "/deletionPolicy",
                        "Retain",
                        List.of("Delete"),
                        "buckets of the class are deleted with their claims"));
        return Stream.concat(crossplane, others);
    }

    private static Stream<Retention> others() {
        return Stream.of(
                new Retention(
                        "PersistentVolume",
                        "/spec/persistentVolumeReclaimPolicy",
                        "Retain",
                        List.of("Delete", "Recycle"),
                        WITH_CLAIM),
                new Retention(
                        "StorageClass.storage.k8s.io",
                        "/reclaimPolicy",
                        "Delete",
                        List.of("Delete"),
                        "volumes that are made of it are deleted with their claims"),
                new Retention(
                        "Database.postgresql.cnpg.io",
                        "/spec/databaseReclaimPolicy",
                        "retain",
                        List.of("delete"),
                        "the database is dropped with it"),
                new Retention(
                        "Database.k8s.mariadb.com",
                        "/spec/cleanupPolicy",
                        "Delete",
                        List.of("Delete"),
                        "the database is dropped with it"),
                new Retention(
                        "MariaDB.k8s.mariadb.com",
                        "/spec/storage/pvcRetentionPolicy/whenDeleted",
                        "Retain",
                        List.of("Delete"),
                        WITH_IT),
                new Retention(
                        "MariaDB.k8s.mariadb.com",
                        "/spec/storage/pvcRetentionPolicy/whenScaled",
                        "Retain",
                        List.of("Delete"),
                        WITH_POD),
                new Retention(
                        "Kafka.kafka.strimzi.io", "/spec/kafka/storage/deleteClaim", "false", List.of("true"), WITH_IT),
                new Retention(
                        "KafkaNodePool.kafka.strimzi.io",
                        "/spec/storage/deleteClaim",
                        "false",
                        List.of("true"),
                        WITH_IT),
                new Retention(
                        "Elasticsearch.elasticsearch.k8s.elastic.co",
                        "/spec/volumeClaimDeletePolicy",
                        "DeleteOnScaledownAndClusterDeletion",
                        List.of("DeleteOnScaledownAndClusterDeletion"),
                        WITH_IT),
                new Retention(
                        "VolumeSnapshotContent.snapshot.storage.k8s.io",
                        "/spec/deletionPolicy",
                        "Retain",
                        List.of("Delete"),
                        "the snapshot is deleted with its claim"),
                new Retention(
                        "VolumeSnapshotClass.snapshot.storage.k8s.io",
                        "/deletionPolicy",
                        "Retain",
                        List.of("Delete"),
                        "snapshots that are made of it are deleted with their claims"));
    }

    private static String lastOf(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
    }
}
