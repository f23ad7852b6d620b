package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitRangeBoundsTest {

    @Test
    void whatStaysWithinBounds() {
        assertThat(problems(range("type: Container, max: {cpu: 2}, min: {cpu: 100m}")
                        + pod("containers", "{requests: {cpu: 100m}, limits: {cpu: 2}}")))
                .isEmpty();
    }

    @Test
    void aContainerThatMayUseMore() {
        assertThat(problems(range("type: Container, max: {cpu: 2}") + pod("containers", "{limits: {cpu: 2001m}}")))
                .containsExactly(
                        "Pod acme/api: its container 'api' may use more cpu than the LimitRange of its namespace"
                                + " allows; expected at most 2");
        assertThat(problems(range("type: Container, max: {cpu: 2}") + pod("initContainers", "{limits: {cpu: 3}}")))
                .hasSize(1);
    }

    @Test
    void aContainerThatRequestsLess() {
        assertThat(problems(range("type: Container, min: {memory: 64Mi}")
                        + pod("containers", "{requests: {memory: 32Mi}}")))
                .containsExactly(
                        "Pod acme/api: its container 'api' requests less memory than the LimitRange of its namespace"
                                + " allows; expected at least 64Mi");
    }

    @Test
    void whatTheRangeGivesIsWithinIt() {
        assertThat(problems(range("type: Container, max: {cpu: 2}, default: {cpu: 1}") + pod("containers", "{}")))
                .isEmpty();
        assertThat(problems(range("type: Container, max: {cpu: 2}") + pod("containers", "{}")))
                .isEmpty();
    }

    @Test
    void allContainersOfAPodTogether() {
        assertThat(problems(range("type: Pod, max: {cpu: 2}")
                        + pod("containers", "{limits: {cpu: 1500m}}}, {name: b, resources: {limits: {cpu: 600m}}")))
                .containsExactly(
                        "Pod acme/api: each of its pods may use more cpu than the LimitRange of its namespace allows;"
                                + " expected at most 2");
        assertThat(problems(range("type: Pod, max: {cpu: 2}")
                        + pod("containers", "{limits: {cpu: 1}}}, {name: b, resources: {limits: {cpu: 1}}")))
                .isEmpty();
    }

    @Test
    void aClaim() {
        String claim =
                "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}, spec: {resources:"
                        + " {requests: {storage: %s}}}}";
        String range = range("type: PersistentVolumeClaim, max: {storage: 10Gi}, min: {storage: 1Gi}");

        assertThat(problems(range + claim.formatted("10Gi"))).isEmpty();
        assertThat(problems(range + claim.formatted("11Gi")))
                .containsExactly("PersistentVolumeClaim acme/data: it may use more storage than the LimitRange of its"
                        + " namespace allows; expected at most 10Gi");
        assertThat(problems(range + claim.formatted("512Mi"))).hasSize(1);
        assertThat(problems(range("type: Container, max: {storage: 1Gi}") + claim.formatted("11Gi")))
                .isEmpty();
    }

    @Test
    void anotherNamespaceHasBoundsOfItsOwn() {
        assertThat(problems(range("type: Container, max: {cpu: 2}").replace("acme", "shop")
                        + pod("containers", "{limits: {cpu: 3}}")))
                .isEmpty();
    }

    private static String range(String limit) {
        return "{apiVersion: v1, kind: LimitRange, metadata: {name: l, namespace: acme}, spec: {limits: [{" + limit
                + "}]}}\n---\n";
    }

    private static String pod(String list, String resources) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + list
                + ": [{name: api, resources: " + resources + "}]}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new LimitRangeBounds(), yaml);
    }
}
