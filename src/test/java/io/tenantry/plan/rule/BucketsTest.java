package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Buckets that are others, or listed no more. */
class BucketsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a claimed bucket",
                        "apiVersion: objectbucket.io/v1alpha1, metadata: {name: x, namespace: n}, kind: ObjectBucketClaim, spec: {bucketName: a, storageClassName: a}",
                        ": a",
                        ": b",
                        "data-loss bucket"),
                ChangeCase.of(
                        "a bucket of AWS",
                        "apiVersion: s3.services.k8s.aws/v1alpha1, metadata: {name: x, namespace: n}, kind: Bucket, spec: {name: a}",
                        "name: a",
                        "name: b",
                        "data-loss bucket"),
                ChangeCase.of(
                        "a bucket by its outer name",
                        "apiVersion: s3.aws.upbound.io/v1beta1, kind: Bucket, metadata: {name: x, annotations: {crossplane.io/external-name: a}}",
                        ": a}",
                        ": b}",
                        "data-loss bucket"),
                ChangeCase.of(
                        "a bucket that a server lists",
                        "apiVersion: minio.min.io/v2, metadata: {name: x, namespace: n}, kind: Tenant, spec: {buckets: [{name: a}, {name: b}]}",
                        "{name: a}, ",
                        "",
                        "data-loss bucket"),
                ChangeCase.of(
                        "a bucket that a server lists anew",
                        "apiVersion: minio.min.io/v2, metadata: {name: x, namespace: n}, kind: Tenant, spec: {buckets: [{name: a}]}",
                        "[",
                        "[{name: b}, "),
                ChangeCase.of(
                        "what a bucket is labelled",
                        "apiVersion: s3.services.k8s.aws/v1alpha1, metadata: {name: x, namespace: n}, kind: Bucket, spec: {name: a, tagging: b}",
                        "tagging: b",
                        "tagging: c"));
    }
}
