package io.tenantry.construct;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void differByGroupKindNamespaceOrName() {
        assertThatCode(() -> Duplicates.refuse(List.of(
                        rendered("a", "apps/v1", "Deployment", "acme", "api"),
                        rendered("b", "example.com/v1", "Deployment", "acme", "api"),
                        rendered("c", "apps/v1", "StatefulSet", "acme", "api"),
                        rendered("d", "apps/v1", "Deployment", "globex", "api"),
                        rendered("e", "apps/v1", "Deployment", "acme", "web"))))
                .doesNotThrowAnyException();
    }

    @Test
    void areTheSameInAnotherVersionOfTheirApi() {
        assertThatThrownBy(() -> Duplicates.refuse(List.of(
                        rendered("a", "apps/v1", "Deployment", "acme", "api"),
                        rendered("b", "apps/v1beta1", "Deployment", "acme", "api"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void areToldAllAtOnceWithTheirPaths() {
        assertThatThrownBy(() -> Duplicates.refuse(List.of(
                        rendered("a", "v1", "Service", "acme", "web"),
                        rendered("b", "v1", "Service", "acme", "api"),
                        rendered("c", "v1", "Service", "acme", "web"),
                        rendered("d", "v1", "Service", "acme", "api"),
                        rendered("e", "v1", "Service", "acme", "api"))))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        """
                        Service acme/api is defined 3 times, at b and d and e; define each object once, or give it another name
                        Service acme/web is defined twice, at a and c; define each object once, or give it another name""");
    }

    private static Rendered rendered(String path, String apiVersion, String kind, String namespace, String name) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("apiVersion", apiVersion).put("kind", kind);
        manifest.putObject("metadata").put("namespace", namespace).put("name", name);
        return new Rendered(path, manifest);
    }
}
