package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisruptionBudgetPodsTest {

    @Test
    void aBudgetProtectsPods() {
        assertThat(problems(budget("api"))).isEmpty();
    }

    @Test
    void aBudgetThatProtectsNothing() {
        assertThat(problems(budget("web")))
                .containsExactly(
                        "PodDisruptionBudget.policy acme/b: its selector {\"matchLabels\":{\"app\":\"web\"}} selects"
                                + " no pod, so it protects nothing; expected the labels of the pods of a workload in the same"
                                + " namespace");
    }

    @Test
    void aChartMayMakeThePods() {
        assertThat(
                        problems(
                                budget("web")
                                        + """
                        ---
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: web, namespace: argocd}
                        spec: {source: {chart: web}, destination: {namespace: acme}}
                        """))
                .isEmpty();
    }

    private static String budget(String app) {
        return """
                {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme, labels: {app: api}}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: b, namespace: acme}
                spec: {selector: {matchLabels: {app: %s}}}
                """
                .formatted(app);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new DisruptionBudgetPods(), yaml);
    }
}
