package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx:1.27",
                "localhost:5000/nginx:1.27",
                "ghcr.io/acme/api:v1",
                "nginx@sha256:0000",
                "nginx:latest@sha256:0000",
                "nginx:latest-alpine",
                "''"
            })
    void anImageOfAVersion(String image) {
        assertThat(problems(pod("containers", image))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx:latest", "localhost:5000/nginx", "ghcr.io/acme/api:latest"})
    void anImageThatFloats(String image) {
        assertThat(problems(pod("containers", image)))
                .containsExactly("Pod acme/api: its container 'api' runs " + image
                        + ", which is whatever is newest; expected a tag that names a version, or a digest");
        assertThat(problems(pod("initContainers", image))).hasSize(1);
    }

    private static String pod(String list, String image) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + list
                + ": [{name: api, image: " + image + "}]}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ImageTag(), yaml);
    }
}
