package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A budget over three pods, and one thing of it or of them that changes. */
class DrainBlockedTest {

    private static final String BLOCKED = "access-loss drain-blocked PodDisruptionBudget.policy n/b";
    private static final String AUTOSCALER =
            "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: n}, spec:"
                    + " {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name:"
                    + " api}}}\n---\n";

    @ParameterizedTest(name = "{0} blocks: {1}")
    @CsvSource({
        "maxUnavailable: 0, true",
        "maxUnavailable: 0%, true",
        "maxUnavailable: 1, false",
        "minAvailable: 3, true",
        "minAvailable: 2, false",
        "minAvailable: 100%, true",
        "minAvailable: 67%, true",
        "minAvailable: 66%, false",
    })
    void dependsOnWhatMayBeMissing(String allowance, boolean blocked) {
        assertThat(Planned.effects(pods(3) + budget("maxUnavailable: 1, a: b"), pods(3) + budget(allowance + ", a: b")))
                .isEqualTo(blocked ? List.of(BLOCKED) : List.of());
    }

    @Test
    void fewerPodsMayBlockWhatABudgetLetGo() {
        assertThat(Planned.effects(pods(3) + budget("minAvailable: 2"), pods(2) + budget("minAvailable: 2")))
                .containsExactlyInAnyOrder(BLOCKED, "safe replicas-reduced Deployment.apps n/api");
    }

    @Test
    void anAutoscalerDecidesHowManyThereAre() {
        assertThat(Planned.effects(
                        pods(3) + AUTOSCALER + budget("minAvailable: 1"),
                        pods(3) + AUTOSCALER + budget("minAvailable: 2")))
                .containsExactly(BLOCKED);
    }

    @Test
    void aBudgetMayComeThatBlocks() {
        assertThat(Planned.effects(pods(3), pods(3) + budget("minAvailable: 3")))
                .containsExactly(BLOCKED);
    }

    @Test
    void whatBlockedBeforeIsNotToldAgain() {
        assertThat(Planned.effects(pods(3) + budget("minAvailable: 3"), pods(3) + budget("minAvailable: 4")))
                .isEmpty();
    }

    @Test
    void aBudgetOverNothingBlocksNothing() {
        String other = budget("minAvailable: 3").replace("app: api", "app: other");

        assertThat(Planned.effects(pods(3), pods(3) + other)).isEmpty();
        assertThat(Planned.effects(pods(3), pods(3) + other.replace("selector: {matchLabels: {app: other}}, ", "")))
                .isEmpty();
    }

    private static String pods(int replicas) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: n}, spec: {replicas: "
                + replicas + ", template: {metadata: {labels: {app: api}}}}}\n---\n";
    }

    private static String budget(String allowance) {
        return "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b, namespace: n}, spec: {selector:"
                + " {matchLabels: {app: api}}, " + allowance + "}}\n---\n";
    }
}
