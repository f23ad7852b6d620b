package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.construct.Rendered;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentFilesTest {

    private static final OutputPaths PATHS =
            OutputPaths.ofPlatform(Environment.development(Name.of("shop"), "https://git.example.com/shop.git")
                    .build());

    @Test
    void knowsTheLineOfEachObject() {
        EnvironmentFiles files = new EnvironmentFiles();
        files.add(
                List.of(
                        rendered("a/things/one", "one", "---\n---\nno separator\n"),
                        rendered("a/others/three", "three", "text"),
                        rendered("a/things/two", "two", "text")),
                PATHS,
                List.of("shop/platform.yaml"));

        List<Manifest> manifests = files.takeManifests().all();

        assertThat(manifests)
                .extracting(
                        manifest -> manifest.name() + " " + manifest.location().orElseThrow())
                .containsExactly(
                        "one shop/dev/platform/things.yaml:2:1",
                        "two shop/dev/platform/things.yaml:12:1",
                        "three shop/dev/platform/others.yaml:2:1");
        assertThat(ManifestText.read(
                        "shop/dev/platform/things.yaml",
                        files.files().get("shop/dev/platform/things.yaml"),
                        problem -> {
                            throw new AssertionError(problem);
                        }))
                .containsExactlyElementsOf(manifests.subList(0, 2));
        assertThat(files.takeManifests().all()).isEmpty();
    }

    private static Rendered rendered(String path, String name, String text) {
        ObjectNode object =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        object.putObject("metadata").put("name", name);
        object.putObject("data").put("text", text);
        return new Rendered(path, object);
    }
}
