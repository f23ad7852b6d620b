package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.mesh.MeshPods;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedPodsTest {

    private static final String API =
            "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: shop, labels: {app: api}}, spec: {}}\n---\n";

    @Test
    void ofAPodItIsThePod() {
        assertThat(expected(API)).containsExactly("shop/api[Pod] {app=api}");
    }

    @Test
    void aNamespaceMayHoldAnyPod() {
        assertThat(expected("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"))
                .containsExactly("shop/any[any such pod] {}");
    }

    @Test
    void whomAPolicyIsAboutMayComeOfAChart() {
        assertThat(expected(policy("podSelector: {matchLabels: {app: db, tier: data}}")))
                .containsExactly("shop/{app=db, tier=data}[any such pod] {app=db, tier=data}");
    }

    @Test
    void soMayItsPeersInBothDirections() {
        assertThat(
                        expected(
                                policy(
                                        """
                        podSelector: {},
                        ingress: [{from: [{podSelector: {matchLabels: {app: in}}}]}],
                        egress: [{to: [{podSelector: {matchLabels: {app: out}}}]}, {}]
                        """)))
                .containsExactly(
                        "shop/any[any such pod] {}",
                        "shop/{app=in}[any such pod] {app=in}",
                        "shop/{app=out}[any such pod] {app=out}");
    }

    @Test
    void aPeerOfAnotherNamespaceIsThereIfItIsNamed() {
        assertThat(
                        expected(
                                policy(
                                        """
                        podSelector: {},
                        ingress: [{from: [
                          {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}},
                          {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}, podSelector: {matchLabels: {app: in}}},
                          {namespaceSelector: {matchLabels: {team: ops}}, podSelector: {matchLabels: {app: other}}},
                          {namespaceSelector: {}},
                          {ipBlock: {cidr: 10.0.0.0/8}}]}]
                        """)))
                .containsExactly(
                        "ops/any[any such pod] {}", "ops/{app=in}[any such pod] {app=in}", "shop/any[any such pod] {}");
    }

    @Test
    void anAddressIsNoPod() {
        assertThat(expected(policy(
                        "podSelector: {matchLabels: {app: a}}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]")))
                .containsExactly("shop/{app=a}[any such pod] {app=a}");
    }

    @Test
    void whatStandsInAFileIsNotExpectedBesides() {
        assertThat(expected(API + policy("podSelector: {matchLabels: {app: api}}")))
                .containsExactly("shop/api[Pod] {app=api}");
    }

    @Test
    void theMeshMarksItsOwn() {
        String meshed =
                "{apiVersion: v1, kind: Namespace, metadata: {name: shop, annotations: {linkerd.io/inject: enabled}}}";

        assertThat(expected(API + meshed))
                .containsExactly(
                        "shop/api[Pod] {app=api, linkerd.io/control-plane-ns=linkerd}",
                        "shop/any[any such pod] {linkerd.io/control-plane-ns=linkerd}");
    }

    @Test
    void theyAreToldFromOthersByTheirKind() {
        assertThat(ExpectedPods.isExpected("shop/any[any such pod]")).isTrue();
        assertThat(ExpectedPods.isExpected("shop/api[Pod]")).isFalse();
    }

    private static List<String> expected(String yaml) {
        Manifests manifests = Checked.manifests(yaml);
        return ExpectedPods.of(manifests, new MeshPods(manifests)).stream()
                .map(pod -> pod.workload() + " " + pod.labels())
                .toList();
    }

    private static String policy(String spec) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {"
                + spec + "}}\n";
    }
}
