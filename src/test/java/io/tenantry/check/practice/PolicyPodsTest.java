package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyPodsTest {

    private static final String NAMESPACE = "{apiVersion: v1, kind: Namespace, metadata: {name: acme}}\n---\n";
    private static final String POD =
            "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme, labels: {app: api}}}\n---\n";

    @Test
    void aPolicyIsAboutPods() {
        assertThat(problems(NAMESPACE + POD + policy("{matchLabels: {app: api}}")))
                .isEmpty();
        assertThat(problems(NAMESPACE + policy("{}"))).isEmpty();
    }

    @Test
    void aPolicyAboutNothing() {
        assertThat(problems(NAMESPACE + POD + policy("{matchLabels: {app: web}}")))
                .containsExactly(
                        "NetworkPolicy.networking.k8s.io acme/p: its podSelector {\"matchLabels\":{\"app\":\"web\"}}"
                                + " selects no pod; expected labels of pods in its namespace, or {} for all of them");
        assertThat(problems(NAMESPACE
                        + POD
                        + policy("{matchLabels: {app: web}}")
                                .replace("networking.k8s.io/v1", "policy.linkerd.io/v1beta3")
                                .replace("NetworkPolicy", "Server")))
                .hasSize(1);
    }

    @Test
    void whereTheNamespaceIsNotHereThePodsMayBeElsewhere() {
        assertThat(problems(POD + policy("{matchLabels: {app: web}}"))).isEmpty();
    }

    private static String policy(String selector) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: acme}, spec:"
                + " {podSelector: " + selector + "}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new PolicyPods(), yaml);
    }
}
