package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnServiceAccountTest {

    @Test
    void eachHasItsOwn() {
        assertThat(problems(
                        pod("api", "acme", "serviceAccountName: api") + pod("web", "acme", "serviceAccountName: web")))
                .isEmpty();
        assertThat(problems(pod("api", "acme", "serviceAccountName: x") + pod("api", "shop", "serviceAccountName: x")))
                .isEmpty();
    }

    @Test
    void nobodyIsEverybody() {
        for (String spec : List.of("hostNetwork: false", "serviceAccountName: default", "serviceAccountName: ''")) {
            assertThat(problems(pod("api", "acme", spec)))
                    .as(spec)
                    .containsExactly("Pod acme/api: its pods run as the namespace's default ServiceAccount; expected a"
                            + " ServiceAccount of its own");
        }
    }

    @Test
    void twoShareOne() {
        assertThat(problems(pod("api", "acme", "serviceAccountName: x") + pod("web", "acme", "serviceAccount: x")))
                .containsExactly(
                        "Pod acme/web: its pods run as ServiceAccount acme/x, as those of Pod acme/api do; expected a"
                                + " ServiceAccount of its own");
    }

    private static String pod(String name, String namespace, String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: " + namespace + "}, spec: {"
                + spec + "}}\n---\n";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new OwnServiceAccount(), yaml);
    }
}
