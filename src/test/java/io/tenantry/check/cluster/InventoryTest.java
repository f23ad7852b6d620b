package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.kube.ObjectKey;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final ObjectKey DATA = new ObjectKey("", "PersistentVolumeClaim", "acme", "data");

    @Test
    void whatIsThereIsNotMissing() {
        assertThat(inventory("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}}")
                        .lacks(DATA, "acme"))
                .isFalse();
    }

    @Test
    void itsOwnNamespaceIsExpectedToBeWhole() {
        assertThat(inventory("").lacks(DATA, "acme")).isTrue();
    }

    @Test
    void anotherNamespaceIsNotExpected() {
        assertThat(inventory("").lacks(DATA, "shop")).isFalse();
    }

    @Test
    void anotherNamespaceThatTheSetMakesIsExpected() {
        assertThat(inventory("{apiVersion: v1, kind: Namespace, metadata: {name: acme}}")
                        .lacks(DATA, "shop"))
                .isTrue();
    }

    @Test
    void anotherNamespaceWithOneOfTheKindIsExpected() {
        assertThat(inventory("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: logs, namespace: acme}}")
                        .lacks(DATA, "shop"))
                .isTrue();
        assertThat(inventory("{apiVersion: v1, kind: Service, metadata: {name: logs, namespace: acme}}")
                        .lacks(DATA, "shop"))
                .isFalse();
    }

    @Test
    void nothingIsMissingWhereAChartIsInstalled() {
        assertThat(inventory(chart("acme")).lacks(DATA, "acme")).isFalse();
        assertThat(inventory(chart("other")).lacks(DATA, "acme")).isTrue();
        assertThat(inventory(
                                """
                                apiVersion: argoproj.io/v1alpha1
                                kind: Application
                                metadata: {name: shop, namespace: argocd}
                                spec:
                                  sources: [{repoURL: https://example.com, path: values}, {helm: {}, path: chart}]
                                  destination: {namespace: acme}
                                """)
                        .lacks(DATA, "acme"))
                .isFalse();
    }

    @Test
    void anApplicationOfPlainManifestsAddsNothingUnseen() {
        assertThat(inventory(
                                """
                                apiVersion: argoproj.io/v1alpha1
                                kind: Application
                                metadata: {name: shop, namespace: argocd}
                                spec: {source: {path: dist/shop}, destination: {namespace: acme}}
                                """)
                        .lacks(DATA, "acme"))
                .isTrue();
    }

    @Test
    void theDefaultServiceAccountIsEverywhere() {
        assertThat(inventory("").lacks(new ObjectKey("", "ServiceAccount", "acme", "default"), "acme"))
                .isFalse();
        assertThat(inventory("").lacks(new ObjectKey("", "ServiceAccount", "acme", "api"), "acme"))
                .isTrue();
    }

    @Test
    void aClusterWideObjectIsMissingWhereThereAreOthersOfItsKind() {
        String fast = "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}}";

        assertThat(inventory("").lacksClusterWide("storage.k8s.io", "StorageClass", "slow"))
                .isFalse();
        assertThat(inventory(fast).lacksClusterWide("storage.k8s.io", "StorageClass", "slow"))
                .isTrue();
        assertThat(inventory(fast).lacksClusterWide("storage.k8s.io", "StorageClass", "fast"))
                .isFalse();
        assertThat(inventory(fast + "\n---\n" + chart("acme"))
                        .lacksClusterWide("storage.k8s.io", "StorageClass", "slow"))
                .isTrue();
    }

    @Test
    void someClusterWideObjectsComeWithTheClusterOrWithCharts() {
        String reader = "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}}";

        assertThat(inventory(reader).lacksClusterWide("rbac.authorization.k8s.io", "ClusterRole", "writer"))
                .isTrue();
        assertThat(inventory(reader).lacksClusterWide("rbac.authorization.k8s.io", "ClusterRole", "view"))
                .isFalse();
        assertThat(inventory(reader).lacksClusterWide("rbac.authorization.k8s.io", "ClusterRole", "system:node"))
                .isFalse();
        assertThat(inventory(reader + "\n---\n" + chart("acme"))
                        .lacksClusterWide("rbac.authorization.k8s.io", "ClusterRole", "writer"))
                .isFalse();
    }

    @Test
    void itMakesANamespaceWhoseObjectItHolds() {
        String acme = "{apiVersion: v1, kind: Namespace, metadata: {name: acme}}";

        assertThat(inventory(acme).makes("acme")).isTrue();
        assertThat(inventory("").makes("acme")).isFalse();
        assertThat(inventory("").makes("")).isFalse();
        assertThat(inventory(acme + "\n---\n" + chart("acme")).makes("acme")).isFalse();
    }

    @Test
    void choicesAreThoseOfTheKindAndNamespace() {
        assertThat(inventory(
                                """
                                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: logs, namespace: acme}}
                                ---
                                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: other, namespace: shop}}
                                """)
                        .choices(DATA))
                .isEqualTo("there is only logs");
    }

    private static Inventory inventory(String yaml) {
        return Inventory.of(Checked.manifests(yaml));
    }

    private static String chart(String namespace) {
        return "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: c, namespace: argocd},"
                + " spec: {source: {chart: c}, destination: {namespace: " + namespace + "}}}";
    }
}
