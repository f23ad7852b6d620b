package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadSelectorTest {

    @Test
    void aWorkloadSelectsItsOwnPods() {
        assertThat(problems(workload("api", "{app: api}", "{app: api, tier: x}")
                        + workload("web", "{app: web}", "{app: web}")))
                .isEmpty();
        assertThat(problems(workload("api", "{app: x}", "{app: x}")
                        + workload("api", "{app: x}", "{app: x}").replace("acme", "shop")))
                .isEmpty();
    }

    @Test
    void aSelectorThatMissesItsOwnPods() {
        for (String selector : List.of("{app: web}", "{app: api, tier: y}")) {
            assertThat(problems(workload("api", selector, "{app: api}")))
                    .containsExactly(
                            "Deployment.apps acme/api: its selector does not select the pods of its own template, so"
                                    + " the API server refuses it; expected labels of its template");
        }
        assertThat(problems(
                        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}, spec: {}}"))
                .hasSize(1);
    }

    @Test
    void aSelectorThatSelectsAnothersPods() {
        assertThat(problems(workload("api", "{app: x}", "{app: x}")
                        + workload("web", "{app: x, tier: y}", "{app: x, tier: y}")))
                .containsExactly(
                        "Deployment.apps acme/api: its selector selects the pods of Deployment.apps acme/web too;"
                                + " expected a selector that tells the two apart");
    }

    @Test
    void aJobsPodsAreAnothersToo() {
        assertThat(problems(workload("api", "{app: x}", "{app: x}")
                        + "{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: acme}, spec: {template: {metadata:"
                        + " {labels: {app: x}}}}}"))
                .hasSize(1);
    }

    private static String workload(String name, String selector, String labels) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: acme}
                spec: {selector: {matchLabels: %s}, template: {metadata: {labels: %s}}}
                ---
                """
                .formatted(name, selector, labels);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new WorkloadSelector(), yaml);
    }
}
