package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What stands for a bucket stands for another one from now on, or a server lists it no more. */
final class Buckets implements ChangeRule {

    private static final String EXTERNAL_NAME = "/metadata/annotations/crossplane.io~1external-name";

    /** Where it stands which bucket is meant. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "Bucket.s3.aws.crossplane.io", List.of(EXTERNAL_NAME),
            "Bucket.s3.aws.m.upbound.io", List.of(EXTERNAL_NAME),
            "Bucket.s3.aws.upbound.io", List.of(EXTERNAL_NAME),
            "Bucket.s3.services.k8s.aws", List.of("/spec/name"),
            "Bucket.storage.gcp.upbound.io", List.of(EXTERNAL_NAME),
            "BucketClaim.objectstorage.k8s.io", List.of("/spec/bucketClassName", "/spec/existingBucketName"),
            "ObjectBucketClaim.objectbucket.io",
                    List.of("/spec/bucketName", "/spec/generateBucketName", "/spec/storageClassName"),
            "StorageBucket.storage.cnrm.cloud.google.com", List.of("/spec/resourceID"));

    @Override
    public String id() {
        return "bucket";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        Stream<Effect> renamed = NAMES.getOrDefault(change.key().qualifiedKind(), List.of()).stream()
                .filter(change::isChangedAt)
                .map(pointer -> effect(
                        change.key(),
                        Impact.DATA_LOSS,
                        "it stands for another bucket, a new and empty one: what the old one holds is deleted, or stays with"
                                + " nothing that looks after it",
                        "leave it, or make one of a new name beside it and copy what it holds"));
        return Stream.concat(renamed.limit(1), listed(change));
    }

    /** MinIO's operator makes the buckets that a server's resource lists. */
    private Stream<Effect> listed(ObjectChange.Changed change) {
        if (!change.now().is("minio.min.io", "Tenant")) {
            return Stream.empty();
        }
        Set<String> gone = names(change.was().at("/spec/buckets"));
        gone.removeAll(names(change.now().at("/spec/buckets")));
        return gone.stream()
                .map(name -> effect(
                        change.key(),
                        Impact.DATA_LOSS,
                        "the bucket '" + name + "' is not declared any more: it stays with nothing that keeps it",
                        "copy what it holds first"));
    }

    private static Set<String> names(JsonNode buckets) {
        Set<String> names = new TreeSet<>();
        buckets.forEach(bucket -> names.add(bucket.path("name").asText()));
        return names;
    }
}
