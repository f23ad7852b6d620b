package io.tenantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicasTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1                         | Deployment            | {replicas: 3}                        | 3",
                "apps/v1                         | Deployment            | {}                                   | 1",
                "apps/v1                         | StatefulSet           | {replicas: 0}                        | 0",
                "apps/v1                         | ReplicaSet            | {replicas: 3}                        | 3",
                "argoproj.io/v1alpha1            | Rollout               | {replicas: 4}                        | 4",
                "v1                              | ReplicationController | {replicas: 3}                        | 3",
                "v1                              | Pod                   | {replicas: 3}                        | 1",
                "v1                              | PodTemplate           | {replicas: 3}                        | 0",
                "monitoring.coreos.com/v1        | Prometheus            | {replicas: 2}                        | 2",
                "monitoring.coreos.com/v1        | Alertmanager          | {replicas: 2}                        | 2",
                "grafana.integreatly.org/v1beta1 | Grafana               | '{deployment: {spec: {replicas: 2}}}' | 2",
                "apps/v1                         | DaemonSet             | {replicas: 3}                        | ",
                "batch/v1                        | Job                   | {replicas: 3}                        | ",
            })
    void asDeclared(String apiVersion, String kind, String spec, Integer expected) {
        assertThat(replicas("{apiVersion: " + apiVersion + ", kind: " + kind
                        + ", metadata: {name: api, namespace: acme}, spec: " + spec + "}"))
                .isEqualTo(Optional.ofNullable(expected).map(Replicas.Range::exactly));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Job     | '{parallelism: 3}'                       | 3",
                "Job     | '{completions: 3}'                       | 1",
                "CronJob | '{jobTemplate: {spec: {parallelism: 3}}}' | 3",
                "CronJob | '{parallelism: 3}'                       | 1",
            })
    void ofARun(String kind, String spec, int expected) {
        assertThat(Replicas.ofRun(Checked.manifests("{apiVersion: batch/v1, kind: " + kind + ", spec: " + spec + "}")
                        .all()
                        .get(0)))
                .isEqualTo(expected);
    }

    @Test
    void anAutoscalerDecides() {
        assertThat(replicas(scaled("minReplicas: 2, maxReplicas: 9, ", "apps/v1")))
                .contains(new Replicas.Range(2, 9));
        assertThat(replicas(scaled("maxReplicas: 9, ", "apps/v1"))).contains(new Replicas.Range(1, 9));
        assertThat(replicas(scaled("", "apps/v1"))).contains(new Replicas.Range(1, 1));
        assertThat(replicas(scaled("maxReplicas: 9, ", "v1"))).contains(new Replicas.Range(3, 3));
    }

    private static String scaled(String range, String apiVersion) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}, spec: {replicas: 3}}\n---\n"
                + "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: acme}, spec: {"
                + range + "scaleTargetRef: {apiVersion: " + apiVersion + ", kind: Deployment, name: api}}}";
    }

    private static Optional<Replicas.Range> replicas(String yaml) {
        Manifests manifests = Checked.manifests(yaml);
        return Replicas.of(manifests).of(manifests.all().get(0));
    }
}
