package io.tenantry.reach;

import static io.tenantry.reach.Cluster.manifests;
import static io.tenantry.reach.Cluster.pod;
import static io.tenantry.reach.Cluster.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnseenPodsTest {

    @Test
    void podsThatOnlyAnOperatorMakesAreNamedByTheirLabels() {
        assertThat(UnseenPods.of(
                        manifests(policy("postgres", "podSelector: {matchLabels: {role: primary, cluster: main}}"))))
                .containsExactly("postgres: cluster=main, role=primary");
    }

    @Test
    void onceHoweverManyPoliciesAreAboutThem() {
        assertThat(UnseenPods.of(manifests(policy("b", "one", "podSelector: {matchLabels: {app: db}}")
                        + policy("b", "two", "podSelector: {matchLabels: {app: db}}")
                        + policy("a", "podSelector: {matchLabels: {app: db}}"))))
                .containsExactly("a: app=db", "b: app=db");
    }

    @Test
    void aPodOfAnotherNamespaceIsAnother() {
        assertThat(UnseenPods.of(manifests(
                        policy("shop", "podSelector: {matchLabels: {app: db}}") + pod("bank", "db", "app: db"))))
                .containsExactly("shop: app=db");
    }

    @Test
    void whatIsThereIsSeen() {
        assertThat(UnseenPods.of(manifests(
                        policy("shop", "podSelector: {matchLabels: {app: db}}") + pod("shop", "db", "app: db"))))
                .isEmpty();
    }

    @Test
    void aPolicyAboutAllPodsIsAboutNoneThatIsMissing() {
        assertThat(UnseenPods.of(manifests(policy("shop", "podSelector: {}")))).isEmpty();
    }

    @Test
    void conditionsAreWrittenAsKubectlWritesThem() {
        assertThat(UnseenPods.of(manifests(policy(
                        "shop",
                        "podSelector: {matchExpressions: [{key: a, operator: In, values: [y, x]}, {key: b, operator: NotIn,"
                                + " values: [z]}, {key: c, operator: Exists}, {key: d, operator: DoesNotExist}]}"))))
                .containsExactly("shop: a in (x,y), b notin (z), c, !d");
    }
}
