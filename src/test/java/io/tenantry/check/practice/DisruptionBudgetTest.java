package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionBudgetTest {

    @ParameterizedTest(name = "{1} of {0} replicas: lets one go: {2}")
    @CsvSource({
        "3, minAvailable: 2, true",
        "3, minAvailable: 3, false",
        "3, minAvailable: 4, false",
        "1, minAvailable: 1, false",
        "3, minAvailable: 50%, true",
        "3, minAvailable: 66%, true",
        "3, minAvailable: 67%, false",
        "1, minAvailable: 1%, false",
        "3, minAvailable: 100%, false",
        "3, maxUnavailable: 1, true",
        "1, maxUnavailable: 1, true",
        "3, maxUnavailable: 0, false",
        "3, maxUnavailable: 0%, false",
        "3, maxUnavailable: 10%, true",
        "3, x: y, true",
        "0, minAvailable: 1, true",
    })
    void aBudget(int replicas, String says, boolean letsOneGo) {
        assertThat(problems(budget(replicas, says)).isEmpty()).isEqualTo(letsOneGo);
    }

    @Test
    void itSaysWhatComesOfIt() {
        assertThat(problems(budget(1, "minAvailable: 1")))
                .containsExactly(
                        "PodDisruptionBudget.policy acme/b: it never lets a pod go, so a node that runs one of them"
                                + " cannot be drained; expected maxUnavailable of at least 1, or minAvailable below the number of"
                                + " replicas");
    }

    @Test
    void anAutoscalersLeastCounts() {
        assertThat(
                        problems(
                                budget(1, "minAvailable: 1")
                                        + """
                        ---
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata: {name: api, namespace: acme}
                        spec: {minReplicas: 2, maxReplicas: 4, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
                        """))
                .isEmpty();
    }

    @Test
    void whereNodesDecideHowManyThereAreItIsNotJudged() {
        assertThat(problems(budget(1, "minAvailable: 1").replace("kind: Deployment", "kind: DaemonSet")))
                .isEmpty();
        assertThat(problems(budget(1, "minAvailable: 100%").replace("kind: Deployment", "kind: DaemonSet")))
                .hasSize(1);
    }

    private static String budget(int replicas, String says) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: acme}
                spec: {replicas: %s, template: {metadata: {labels: {app: api}}}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: b, namespace: acme}
                spec: {selector: {matchLabels: {app: api}}, %s}
                """
                .formatted(replicas, says);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new DisruptionBudget(), yaml);
    }
}
