package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import org.junit.jupiter.api.Test;

class DemandsTest {

    @Test
    void containersRunTogether() {
        assertThat(demand("", "containers: [%s, %s]".formatted(container("1"), container("2")))
                        .request("cpu"))
                .isEqualByComparingTo("3");
    }

    @Test
    void initContainersRunOneAfterTheOtherAndBefore() {
        assertThat(demand(
                                "",
                                "initContainers: [%s, %s], containers: [%s]"
                                        .formatted(container("5"), container("4"), container("2")))
                        .request("cpu"))
                .isEqualByComparingTo("5");
        assertThat(demand("", "initContainers: [%s], containers: [%s]".formatted(container("1"), container("2")))
                        .request("cpu"))
                .isEqualByComparingTo("2");
    }

    @Test
    void aSidecarStartsFirstAndStays() {
        String sidecar = container("1").replace("name: c", "name: c, restartPolicy: Always");

        assertThat(demand(
                                "",
                                "initContainers: [%s, %s], containers: [%s]"
                                        .formatted(sidecar, container("5"), container("2")))
                        .request("cpu"))
                .isEqualByComparingTo("6");
        assertThat(demand("", "initContainers: [%s], containers: [%s]".formatted(sidecar, container("2")))
                        .request("cpu"))
                .isEqualByComparingTo("3");
    }

    @Test
    void aLimitIsARequestWhereNoneIsNamed() {
        Demand demand = demand("", "containers: [{name: c, resources: {limits: {memory: 2Gi}}}]");

        assertThat(demand.request("memory")).isEqualByComparingTo("2147483648");
        assertThat(demand.limits().get("memory")).isEqualByComparingTo("2147483648");
        assertThat(demand.request("cpu")).isEqualByComparingTo("0");
    }

    @Test
    void aLimitRangeSpeaksForContainersThatSayNothing() {
        String range =
                """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: l, namespace: acme}
                spec: {limits: [{type: Container, max: {memory: 4Gi}, default: {cpu: 2}, defaultRequest: {cpu: 1}}]}
                ---
                """;

        Demand silent = demand(range, "containers: [{name: c}]");
        assertThat(silent.request("cpu")).isEqualByComparingTo("1");
        assertThat(silent.limits().get("cpu")).isEqualByComparingTo("2");
        assertThat(silent.limits().get("memory")).isEqualByComparingTo("4294967296");
        assertThat(silent.request("memory")).isEqualByComparingTo("4294967296");
        assertThat(demand(range, "containers: [%s]".formatted(container("3"))).request("cpu"))
                .isEqualByComparingTo("3");
    }

    @Test
    void aLimitRangeOfPodsSpeaksForNoContainer() {
        String range =
                """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: l, namespace: acme}
                spec: {limits: [{type: Pod, max: {memory: 4Gi}}, {type: PersistentVolumeClaim, max: {storage: 4Gi}}]}
                ---
                """;

        assertThat(demand(range, "containers: [{name: c}]")).isEqualTo(Demand.NONE);
    }

    @Test
    void linkerdAddsAProxyOfTheSizeThatItsChartSays() {
        String linkerd =
                """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: l, namespace: argocd}
                spec:
                  source:
                    chart: linkerd-control-plane
                    helm: {valuesObject: {proxy: {resources: {cpu: {request: 100m, limit: 1}, memory: {request: 20Mi}}}}}
                ---
                """;
        String other = linkerd.replace("name: l,", "name: o,").replace("linkerd-control-plane", "other");
        String meshed =
                "{apiVersion: v1, kind: Namespace, metadata: {name: acme, annotations: {linkerd.io/inject: enabled}}}"
                        + "\n---\n";

        Demand demand = demand(linkerd + meshed, "containers: [%s]".formatted(container("1")));
        assertThat(demand.request("cpu")).isEqualByComparingTo("1.1");
        assertThat(demand.limits().get("cpu")).isEqualByComparingTo("1");
        assertThat(demand.request("memory")).isEqualByComparingTo("20971520");
        assertThat(demand(other + meshed, "containers: [%s]".formatted(container("1")))
                        .request("cpu"))
                .isEqualByComparingTo("1");
        assertThat(demand(linkerd, "containers: [%s]".formatted(container("1"))).request("cpu"))
                .isEqualByComparingTo("1");
        assertThat(demand(meshed, "containers: [%s]".formatted(container("1"))).request("cpu"))
                .isEqualByComparingTo("1");
        assertThat(demand(
                                linkerd
                                        + meshed.replace(
                                                "enabled}", "enabled, config.linkerd.io/proxy-cpu-request: 300m}"),
                                "containers: [%s]".formatted(container("1")))
                        .request("cpu"))
                .isEqualByComparingTo("1.3");
    }

    @Test
    void severalPodsAskForSeveralTimesAsMuch() {
        Demand demand = demand("", "containers: [%s]".formatted(container("2"))).times(3);

        assertThat(demand.request("cpu")).isEqualByComparingTo("6");
    }

    private static String container(String cpu) {
        return "{name: c, resources: {requests: {cpu: " + cpu + "}}}";
    }

    private static Demand demand(String others, String spec) {
        Manifests manifests = Checked.manifests(
                others + "{apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {" + spec + "}}");
        return Demands.of(manifests).of(PodTemplate.all(manifests).get(0));
    }
}
