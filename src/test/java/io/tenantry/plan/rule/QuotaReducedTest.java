package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three pods of 500m, 1Gi and a volume of 2Gi each, a Job, and a claim of 1Gi; a quota that is less than before. */
class QuotaReducedTest {

    private static final String USE =
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: n}
            spec:
              replicas: 3
              template:
                spec:
                  containers:
                    - {name: db, resources: {requests: {cpu: 500m, memory: 1Gi}, limits: {memory: 2Gi}}}
              volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: 2Gi}}}}]
            ---
            {apiVersion: batch/v1, kind: Job, metadata: {name: once, namespace: n}, spec: {template: {spec: {containers: [{name: a, resources: {requests: {cpu: 9}}}]}}}}
            ---
            {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c, namespace: n}, spec: {resources: {requests: {storage: 1Gi}}}}
            ---
            """;

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource({
        "pods, 9, 3, safe",
        "pods, 9, 2, access-loss",
        "requests.cpu, 2, 1500m, safe",
        "requests.cpu, 2, 1499m, access-loss",
        "cpu, 2, 1, access-loss",
        "requests.memory, 9Gi, 3Gi, safe",
        "requests.memory, 9Gi, 3000Mi, access-loss",
        "limits.memory, 9Gi, 5Gi, access-loss",
        "requests.storage, 9Gi, 7Gi, safe",
        "requests.storage, 9Gi, 6Gi, access-loss",
        "persistentvolumeclaims, 9, 4, safe",
        "persistentvolumeclaims, 9, 3, access-loss",
        "services, 9, 0, safe",
    })
    void isHeldAgainstWhatIsDeclared(String resource, String was, String now, String impact) {
        assertThat(Planned.effects(USE + quota(resource, was), USE + quota(resource, now)))
                .containsExactly(impact + " quota-reduced ResourceQuota n/q");
    }

    @Test
    void withoutPodsIsAlwaysEnough() {
        assertThat(Planned.effects(quota("pods", "9"), quota("pods", "8")))
                .containsExactly("safe quota-reduced ResourceQuota n/q");
    }

    private static String quota(String resource, String amount) {
        return "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: n}, spec: {hard: {" + resource
                + ": '" + amount + "'}}}";
    }
}
