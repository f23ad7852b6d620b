package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaRoomTest {

    private static final String ALL = "{requests: {cpu: 500m, memory: 1Gi}, limits: {cpu: 1, memory: 2Gi}}";

    @ParameterizedTest(name = "{0}: three pods fit: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "requests.cpu: 1500m   | true",
                "requests.cpu: 1499m   | false",
                "cpu: 1499m            | false",
                "requests.memory: 3Gi  | true",
                "requests.memory: 2Gi  | false",
                "memory: 2Gi           | false",
                "limits.cpu: 3         | true",
                "limits.cpu: 2         | false",
                "limits.memory: 6Gi    | true",
                "limits.memory: 5Gi    | false",
                "pods: 3               | true",
                "pods: 2               | false",
                "unknown: 0            | true",
            })
    void compute(String hard, boolean fits) {
        assertThat(problems(quota(hard) + deployment(3, ALL)).isEmpty()).isEqualTo(fits);
    }

    @Test
    void itSaysHowMuchThereIs() {
        assertThat(problems(quota("requests.cpu: 1") + deployment(3, ALL)))
                .containsExactly(
                        "ResourceQuota acme/q: its namespace uses 1.5 of requests.cpu, of which it has 1; expected a"
                                + " larger quota, or less in the namespace");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "services: 1                  | v1, kind: Service, spec: {type: ClusterIP}                           | true",
                "services: 0                  | v1, kind: Service, spec: {type: ClusterIP}                           | false",
                "services.loadbalancers: 0    | v1, kind: Service, spec: {type: ClusterIP}                           | true",
                "services.loadbalancers: 0    | v1, kind: Service, spec: {type: LoadBalancer}                        | false",
                "services.nodeports: 1        | 'v1, kind: Service, spec: {type: NodePort, ports: [{port: 1}, {port: 2}]}' | false",
                "services.nodeports: 2        | 'v1, kind: Service, spec: {type: LoadBalancer, ports: [{port: 1}, {port: 2}]}' | true",
                "services.nodeports: 0        | 'v1, kind: Service, spec: {ports: [{port: 1}]}'                      | true",
                "configmaps: 0                | v1, kind: ConfigMap                                                  | false",
                "secrets: 0                   | v1, kind: Secret                                                     | false",
                "secrets: 0                   | bitnami.com/v1alpha1, kind: SealedSecret                             | false",
                "persistentvolumeclaims: 0    | v1, kind: PersistentVolumeClaim                                      | false",
                "requests.storage: 1Gi        | 'v1, kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 1Gi}}}' | true",
                "requests.storage: 1Gi        | 'v1, kind: PersistentVolumeClaim, spec: {resources: {requests: {storage: 2Gi}}}' | false",
                "requests.storage: 3Gi        | 'apps/v1, kind: StatefulSet, spec: {replicas: 2, volumeClaimTemplates: [{spec: {resources: {requests: {storage: 2Gi}}}}]}' | false",
                "persistentvolumeclaims: 1    | 'apps/v1, kind: StatefulSet, spec: {replicas: 2, volumeClaimTemplates: [{spec: {}}]}' | false",
                "pods: 1                      | 'batch/v1, kind: Job, spec: {parallelism: 2}'                        | false",
                "pods: 1                      | 'batch/v1, kind: Job, spec: {completions: 2}'                        | true",
                "pods: 1                      | 'batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {parallelism: 2}}}'      | false",
                "pods: 1                      | 'batch/v1, kind: CronJob, spec: {parallelism: 2}'                             | true",
                "pods: 0                      | 'v1, kind: PodTemplate, template: {spec: {}}'                                 | true",
            })
    void objects(String hard, String object, boolean fits) {
        assertThat(problems(quota(hard) + "{metadata: {name: a, namespace: acme}, apiVersion: " + object + "}")
                        .isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void whatAQuotaCountsHasToBeSaid() {
        assertThat(problems(quota("limits.cpu: 100") + deployment(1, "{requests: {cpu: 1}}")))
                .containsExactly(
                        "Deployment.apps acme/api: its container 'api' has no limits.cpu, which the quota of its"
                                + " namespace counts; expected a figure, of its own or by a LimitRange");
        assertThat(problems(quota("requests.memory: 100Gi") + deployment(1, "{}")))
                .hasSize(1);
        assertThat(problems(quota("requests.memory: 100Gi") + deployment(1, "{limits: {memory: 1Gi}}")))
                .isEmpty();
        assertThat(problems(quota("limits.cpu: 100")
                        + "{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: acme}, spec: {limits: [{type:"
                        + " Container, default: {cpu: 1}}]}}\n---\n" + deployment(1, "{}")))
                .isEmpty();
    }

    @Test
    void aQuotaOfSomePodsOnlyIsNotJudged() {
        assertThat(problems(quota("pods: 0}, scopes: [BestEffort], x: {") + deployment(3, ALL)))
                .isEmpty();
        assertThat(problems(quota("pods: 0}, scopeSelector: {}, x: {") + deployment(3, ALL)))
                .isEmpty();
    }

    @Test
    void anAutoscalersLeastCounts() {
        assertThat(problems(quota("pods: 2") + deployment(3, ALL)
                        + "---\n{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: acme},"
                        + " spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name:"
                        + " api}}}"))
                .isEmpty();
    }

    private static String quota(String hard) {
        return "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: acme}, spec: {hard: {" + hard
                + "}}}\n---\n";
    }

    private static String deployment(int replicas, String resources) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}, spec: {replicas: "
                + replicas + ", template: {spec: {containers: [{name: api, resources: " + resources + "}]}}}}\n";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new QuotaRoom(), yaml);
    }
}
