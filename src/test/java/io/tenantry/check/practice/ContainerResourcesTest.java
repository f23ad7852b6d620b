package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerResourcesTest {

    private static final String ALL = "{requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}";

    @Test
    void everythingIsSaid() {
        assertThat(problems(pod("containers", ALL))).isEmpty();
    }

    @Test
    void aLimitIsARequestToo() {
        assertThat(problems(pod("containers", "{limits: {cpu: 1, memory: 1Gi}}")))
                .isEmpty();
    }

    @Test
    void nothingIsSaid() {
        assertThat(problems(pod("containers", "{}")))
                .containsExactly(
                        "Pod acme/api: its container 'api' has no requests.cpu, requests.memory, limits.memory;"
                                + " expected requests of cpu and memory, and a limit of memory");
    }

    @Test
    void eachIsAskedFor() {
        assertThat(problems(pod("containers", "{requests: {memory: 1Gi}, limits: {memory: 1Gi}}")))
                .singleElement()
                .asString()
                .contains("has no requests.cpu;");
        assertThat(problems(pod("containers", "{requests: {cpu: 1, memory: 1Gi}}")))
                .singleElement()
                .asString()
                .contains("has no limits.memory;");
        assertThat(problems(pod("containers", "{requests: {cpu: 1}}")))
                .singleElement()
                .asString()
                .contains("has no requests.memory, limits.memory;");
    }

    @Test
    void initContainersAreAskedAndEphemeralOnesCannotSay() {
        assertThat(problems(pod("initContainers", "{}"))).hasSize(1);
        assertThat(problems(pod("ephemeralContainers", "{}"))).isEmpty();
    }

    @Test
    void theLimitRangeOfTheNamespaceSaysItForThem() {
        assertThat(problems(range("acme", "Container", "{cpu: 1}", "{memory: 1Gi}") + pod("containers", "{}")))
                .isEmpty();
        assertThat(problems(range("acme", "Pod", "{cpu: 1}", "{memory: 1Gi}") + pod("containers", "{}")))
                .hasSize(1);
        assertThat(problems(range("shop", "Container", "{cpu: 1}", "{memory: 1Gi}") + pod("containers", "{}")))
                .hasSize(1);
        assertThat(problems(range("acme", "Container", "{cpu: 1, memory: 1Gi}", "{}") + pod("containers", "{}")))
                .singleElement()
                .asString()
                .contains("has no limits.memory;");
        assertThat(problems(range("acme", "Container", "{}", "{cpu: 1}")
                        + range("acme", "Container", "{}", "{memory: 1Gi}")
                        + pod("containers", "{}")))
                .isEmpty();
    }

    private static String range(String namespace, String type, String requests, String limits) {
        return """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: l, namespace: %s}
                spec: {limits: [{type: %s, defaultRequest: %s, default: %s}]}
                ---
                """
                .formatted(namespace, type, requests, limits);
    }

    private static String pod(String list, String resources) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + list
                + ": [{name: api, resources: " + resources + "}]}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ContainerResources(), yaml);
    }
}
