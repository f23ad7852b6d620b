package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateObjectTest {

    private static final String API = "{apiVersion: v1, kind: Service, metadata: {name: api, namespace: acme}}\n---\n";

    @Test
    void eachObjectOnce() {
        assertThat(problems(API + API.replace("acme", "shop"))).isEmpty();
        assertThat(problems(API + API.replace("Service", "ConfigMap"))).isEmpty();
    }

    @Test
    void anObjectTwice() {
        assertThat(problems(API + API))
                .containsExactly(
                        "Service acme/api: it stands here a second time, after objects.yaml:1:1; expected it once:"
                                + " remove one, or give it another name");
        assertThat(problems(API + API + API)).hasSize(2);
    }

    @Test
    void theVersionIsNoPartOfAnObject() {
        assertThat(problems("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}}\n---\n"
                        + "{apiVersion: apps/v1beta1, kind: Deployment, metadata: {name: a}}"))
                .hasSize(1);
    }

    @Test
    void whatIsNamedByTheApiServerIsNoDuplicate() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {generateName: a-}}\n---\n";

        assertThat(problems(job + job)).isEmpty();
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new DuplicateObject(), yaml);
    }
}
