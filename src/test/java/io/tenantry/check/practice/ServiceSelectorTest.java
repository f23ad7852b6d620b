package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceSelectorTest {

    @Test
    void aServiceOfOneWorkload() {
        assertThat(problems(pod("api", "x") + pod("web", "y") + service("{app: x}")))
                .isEmpty();
        assertThat(problems(pod("api", "x") + pod("web", "x") + service("{}"))).isEmpty();
    }

    @Test
    void aSelectorThatIsTooWide() {
        assertThat(problems(pod("web", "x") + pod("api", "x") + service("{app: x}")))
                .containsExactly("Service acme/s: its selector selects the pods of several workloads: Pod acme/api, Pod"
                        + " acme/web; expected a selector that only one of them matches");
    }

    private static String pod(String name, String app) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: acme, labels: {app: " + app
                + "}}}\n---\n";
    }

    private static String service(String selector) {
        return "{apiVersion: v1, kind: Service, metadata: {name: s, namespace: acme}, spec: {selector: " + selector
                + "}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ServiceSelector(), yaml);
    }
}
