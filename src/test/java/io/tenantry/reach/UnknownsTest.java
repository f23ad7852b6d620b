package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownsTest {

    @ParameterizedTest
    @CsvSource({
        "cilium.io/v2, CiliumNetworkPolicy",
        "cilium.io/v2, CiliumClusterwideNetworkPolicy",
        "projectcalico.org/v3, NetworkPolicy",
        "crd.projectcalico.org/v1, GlobalNetworkPolicy",
        "policy.networking.k8s.io/v1alpha1, AdminNetworkPolicy",
        "policy.networking.k8s.io/v1alpha1, BaselineAdminNetworkPolicy",
        "policy.networking.k8s.io/v1alpha2, ClusterNetworkPolicy",
        "crd.antrea.io/v1beta1, ClusterNetworkPolicy",
        "extensions/v1beta1, NetworkPolicy",
    })
    void policiesOfOtherKindsAreUnknown(String version, String kind) {
        assertThat(Unknowns.of(
                        Cluster.manifests("{apiVersion: %s, kind: %s, metadata: {name: p}}".formatted(version, kind))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("network-policy-foreign");
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.toString())
                            .contains(kind, " p: what this policy lets through is not worked out");
                });
    }

    @Test
    void podsOnTheirNodesNetworkAreUnknown() {
        assertThat(Unknowns.of(Cluster.manifests(
                        Cluster.podOfNode("shop", "agent", "app: agent") + Cluster.pod("shop", "web", "app: web"))))
                .extracting(Problem::toString)
                .containsExactly(
                        "cluster.yaml:2:1: Pod shop/agent: its pods are on their node's network, where no policy"
                                + " holds; leave hostNetwork out");
    }
}
