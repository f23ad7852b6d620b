package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTargetTest {

    @Test
    void anAutoscalerScalesAWorkload() {
        assertThat(problems(autoscaler("apps/v1", "Deployment", "api"))).isEmpty();
    }

    @Test
    void anAutoscalerScalesARollout() {
        String rollout =
                "---\n{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: web, namespace: acme}}\n";

        assertThat(problems(autoscaler("argoproj.io/v1alpha1", "Rollout", "web") + rollout))
                .isEmpty();
        assertThat(problems(autoscaler("argoproj.io/v1alpha1", "Rollout", "web")))
                .singleElement()
                .asString()
                .contains("it scales Rollout.argoproj.io acme/web, which");
    }

    @Test
    void aWorkloadOfAnotherName() {
        assertThat(problems(autoscaler("apps/v1", "Deployment", "web")))
                .containsExactly(
                        "HorizontalPodAutoscaler.autoscaling acme/h: it scales Deployment.apps acme/web, which does"
                                + " not exist; expected a workload of its namespace: there is only api");
    }

    @Test
    void aWorkloadOfAnotherKindOrGroup() {
        assertThat(problems(autoscaler("apps/v1", "StatefulSet", "api"))).hasSize(1);
        assertThat(problems(autoscaler("v1", "Deployment", "api")))
                .singleElement()
                .asString()
                .contains("it scales Deployment acme/api, which");
    }

    private static String autoscaler(String apiVersion, String kind, String name) {
        return """
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}}
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: h, namespace: acme}
                spec: {scaleTargetRef: {apiVersion: %s, kind: %s, name: %s}}
                """
                .formatted(apiVersion, kind, name);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ScaleTarget(), yaml);
    }
}
