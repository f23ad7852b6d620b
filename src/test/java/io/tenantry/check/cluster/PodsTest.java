package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodsTest {

    private static final String API =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: acme}
            spec:
              template:
                metadata: {labels: {app: api}}
                spec:
                  containers: [{name: api, ports: [{name: http, containerPort: 80}, {containerPort: 81}]}]
            """;

    @Test
    void aWorkloadHasItsTemplatesLabelsAndNamedPorts() {
        Pod pod = Pods.of(Checked.manifests(API)).in("acme").get(0);

        assertThat(pod.owner().name()).isEqualTo("api");
        assertThat(pod.labels()).isEqualTo(Map.of("app", "api"));
        assertThat(pod.portNames()).isEqualTo(Optional.of(Set.of("http")));
        assertThat(pod.lacksPort("http")).isFalse();
        assertThat(pod.lacksPort("metrics")).isTrue();
    }

    @Test
    void aSelectorSelectsWithinItsNamespace() {
        Pods pods = Pods.of(Checked.manifests(API));
        LabelSelector everything = Selectors.ofLabels(
                Checked.manifests("{apiVersion: v1, kind: Holder}").all().get(0).at("/spec"));

        assertThat(pods.selected("acme", everything)).hasSize(1);
        assertThat(pods.selected("shop", everything)).isEmpty();
    }

    @Test
    void aSelectorSelectsThePodsThatCarryAllItsLabels() {
        Pods pods = Pods.of(Checked.manifests(API + "---\n"
                + API.replace("name: api,", "name: web,").replace("{app: api}", "{app: api, tier: web}")));

        assertThat(selected(pods, Map.of("app", "api"))).containsExactly("api", "web");
        assertThat(selected(pods, Map.of("app", "api", "tier", "web"))).containsExactly("web");
        assertThat(selected(pods, Map.of("app", "api", "tier", "data"))).isEmpty();
        assertThat(selected(pods, Map.of("app", "other"))).isEmpty();
    }

    private static List<String> selected(Pods pods, Map<String, String> labels) {
        return pods.selected("acme", new LabelSelector(labels, List.of())).stream()
                .map(pod -> pod.owner().name())
                .toList();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "enabled, '', true",
        "'', enabled, true",
        "'', ingress, true",
        "disabled, enabled, true",
        "enabled, disabled, false",
        "disabled, '', false",
        "'', '', false"
    })
    void linkerdAddsALabelAndPorts(String ofNamespace, String ofPod, boolean meshed) {
        assertThat(isMeshed(ofNamespace, ofPod, "")).isEqualTo(meshed);
    }

    @Test
    void butNotToAPodOnItsNodesNetwork() {
        assertThat(isMeshed("enabled", "enabled", "hostNetwork: false,")).isTrue();
        assertThat(isMeshed("enabled", "enabled", "hostNetwork: true,")).isFalse();
    }

    private static boolean isMeshed(String ofNamespace, String ofPod, String spec) {
        Pod pod = Pods.of(Checked.manifests(
                        """
                                {apiVersion: v1, kind: Namespace, metadata: {name: acme, annotations: {linkerd.io/inject: "%s"}}}
                                ---
                                apiVersion: v1
                                kind: Pod
                                metadata: {name: api, namespace: acme, annotations: {linkerd.io/inject: "%s"}}
                                spec: {%s containers: [{name: api}]}
                                """
                                .formatted(ofNamespace, ofPod, spec)))
                .in("acme")
                .get(0);

        assertThat(pod.lacksPort("linkerd-admin")).isEqualTo(!pod.labels().containsKey("linkerd.io/control-plane-ns"));
        return !pod.lacksPort("linkerd-admin");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "monitoring.coreos.com/v1        | Prometheus   | '[{app.kubernetes.io/name=prometheus, prometheus=x}]'",
                "monitoring.coreos.com/v1        | Alertmanager | '[{alertmanager=x, app.kubernetes.io/name=alertmanager}]'",
                "grafana.integreatly.org/v1beta1 | Grafana      | '[{app=x}]'",
                "postgresql.cnpg.io/v1           | Cluster      | '[{cnpg.io/cluster=x, cnpg.io/podRole=instance}, "
                        + "{cnpg.io/cluster=x, cnpg.io/jobRole=initdb}, {cnpg.io/cluster=x, cnpg.io/jobRole=join}]'",
                "postgresql.cnpg.io/v1           | Pooler       | "
                        + "'[{cnpg.io/cluster=, cnpg.io/podRole=pooler, cnpg.io/poolerName=x}]'",
                "acid.zalan.do/v1                | postgresql   | '[{application=spilo, cluster-name=x}, "
                        + "{application=db-connection-pooler, cluster-name=x, connection-pooler=x-pooler}, "
                        + "{application=db-connection-pooler, cluster-name=x, connection-pooler=x-pooler-repl}]'",
                "example.com/v1                  | Prometheus   | '[]'",
            })
    void operatorsMakePodsOfTheirOwnKinds(String apiVersion, String kind, String labels) {
        List<Pod> pods = Pods.of(Checked.manifests(
                        "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: x, namespace: acme}}"))
                .in("acme");

        assertThat(pods.stream().map(pod -> new TreeMap<>(pod.labels())).toList())
                .hasToString(labels);
        assertThat(pods).noneMatch(pod -> pod.lacksPort("whatever"));
    }
}
