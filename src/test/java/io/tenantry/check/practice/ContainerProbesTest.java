package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerProbesTest {

    private static final String SERVICE =
            "---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: acme}, spec: {selector: {app: api}}}";

    @Test
    void aServerIsAskedWhetherItLivesAndIsReady() {
        assertThat(problems(
                        workload("Deployment", "ports: [{containerPort: 80}], livenessProbe: {}, readinessProbe: {}")
                                + SERVICE))
                .isEmpty();
    }

    @Test
    void nobodyAsks() {
        assertThat(problems(workload("Deployment", "ports: [{containerPort: 80}]") + SERVICE))
                .containsExactly(
                        "Deployment.apps acme/api: no container of its pods has a livenessProbe, so a program that hangs is"
                                + " never restarted; expected a livenessProbe on the container that does the work",
                        "Deployment.apps acme/api: no container of its pods has a readinessProbe, so its Service sends"
                                + " requests before it can answer; expected a readinessProbe on the container that does the"
                                + " work");
    }

    @Test
    void aSidecarSaysWhetherItsPodIsReadyButNotWhetherItsNeighbourLives() {
        assertThat(problems(
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: api, namespace: acme}
                        spec:
                          template:
                            metadata: {labels: {app: api}}
                            spec:
                              initContainers:
                                - name: nginx
                                  restartPolicy: Always
                                  ports: [{containerPort: 80}]
                                  livenessProbe: {}
                                  readinessProbe: {}
                              containers: [{name: api}]
                        """
                                + SERVICE))
                .containsExactly(
                        "Deployment.apps acme/api: no container of its pods has a livenessProbe, so a program that hangs is"
                                + " never restarted; expected a livenessProbe on the container that does the work");
    }

    @Test
    void onlyWhatAServiceLeadsToHasToBeReady() {
        assertThat(problems(workload("Deployment", "ports: [{containerPort: 80}], livenessProbe: {}")))
                .isEmpty();
        assertThat(problems(workload("Deployment", "livenessProbe: {}") + SERVICE))
                .hasSize(1);
    }

    @Test
    void whatListensNowhereAnswersNobody() {
        assertThat(problems(workload("Deployment", "image: x"))).isEmpty();
        assertThat(problems(workload("Deployment", "image: x") + SERVICE)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StatefulSet", "DaemonSet", "ReplicaSet"})
    void everyKindThatNeverEndsIsHeldToIt(String kind) {
        assertThat(problems(workload(kind, "ports: [{containerPort: 80}]"))).hasSize(1);
    }

    @Test
    void aServiceThatSelectsNothingLeadsNowhere() {
        assertThat(problems(workload("Deployment", "ports: [{containerPort: 80}], livenessProbe: {}")
                        + "---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: acme}, spec: {}}"))
                .isEmpty();
    }

    @Test
    void aJobEnds() {
        assertThat(problems(
                        "{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: acme}, spec: {template: {spec:"
                                + " {containers: [{name: j, ports: [{containerPort: 80}]}]}}}}"))
                .isEmpty();
    }

    private static String workload(String kind, String container) {
        return """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: api, namespace: acme}
                spec:
                  template:
                    metadata: {labels: {app: api}}
                    spec: {containers: [{name: api, %s}]}
                """
                .formatted(kind, container);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ContainerProbes(), yaml);
    }
}
