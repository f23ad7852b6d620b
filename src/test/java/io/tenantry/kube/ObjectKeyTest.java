package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectKeyTest {

    private static final ObjectKey API = new ObjectKey("apps", "Deployment", "acme", "api");

    @Test
    void isReadFromATypedObject() {
        assertThat(ObjectKey.of(new DeploymentBuilder()
                        .withNewMetadata()
                        .withNamespace("acme")
                        .withName("api")
                        .endMetadata()
                        .build()))
                .isEqualTo(API);
    }

    @Test
    void isReadFromJson() throws Exception {
        assertThat(
                        ObjectKey.of(
                                new ObjectMapper()
                                        .readTree(
                                                """
                                        {"apiVersion": "apps/v1", "kind": "Deployment",
                                         "metadata": {"name": "api", "namespace": "acme"}}""")))
                .isEqualTo(API);
    }

    @Test
    void leavesOpenWhatTheObjectDoes() {
        assertThat(ObjectKey.of(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("acme")
                        .endMetadata()
                        .build()))
                .isEqualTo(new ObjectKey("", "Namespace", "", "acme"));
    }

    @Test
    void readsAsKubectlTakesIt() {
        assertThat(API).hasToString("Deployment.apps acme/api");
        assertThat(new ObjectKey("", "Namespace", "", "acme")).hasToString("Namespace acme");
    }

    @Test
    void isSortedByKindGroupNamespaceAndName() {
        ObjectKey otherGroup = new ObjectKey("example.com", "Deployment", "acme", "api");
        ObjectKey otherNamespace = new ObjectKey("apps", "Deployment", "globex", "aaa");
        ObjectKey otherName = new ObjectKey("apps", "Deployment", "acme", "web");
        ObjectKey otherKind = new ObjectKey("", "Service", "acme", "api");

        assertThat(Stream.of(otherKind, otherName, otherNamespace, otherGroup, API)
                        .sorted())
                .containsExactly(API, otherName, otherNamespace, otherGroup, otherKind);
    }
}
