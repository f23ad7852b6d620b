package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for pods in the list. */
class ConnectionListTest {

    private static final String OTHER = "---\n{apiVersion: v1, kind: Pod, metadata: {name: other}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1 | Deployment  | template: {}",
                "argoproj.io/v1alpha1 | Rollout | template: {}",
                "apps/v1 | StatefulSet | template: {}",
                "apps/v1 | DaemonSet   | template: {}",
                "apps/v1 | ReplicaSet  | 'template: {}, replicas: 3'",
                "v1      | ReplicationController | template: {}",
                "batch/v1 | Job        | template: {}",
                "batch/v1 | CronJob    | jobTemplate: {spec: {template: {}}}",
            })
    void aWorkloadStandsForItsPods(String version, String kind, String spec) {
        String yaml = "{apiVersion: %s, kind: %s, metadata: {name: w}, spec: {%s}}\n".formatted(version, kind, spec);

        assertThat(Cluster.amongPods(yaml + OTHER))
                .containsExactly(
                        "default/other => default/w[" + kind + "] : All Connections",
                        "default/w[" + kind + "] => default/other : All Connections");
    }

    @ParameterizedTest
    @CsvSource({"v1, PodTemplate", "v1, Service", "v1, ConfigMap"})
    void whatMakesNoPodsIsLeftOut(String version, String kind) {
        assertThat(Cluster.amongPods(
                        "{apiVersion: %s, kind: %s, metadata: {name: w}}\n".formatted(version, kind) + OTHER))
                .isEmpty();
    }

    @Test
    void podsOfOneOwnerAreOne() {
        assertThat(Cluster.amongPods(owned("a", "{kind: ReplicaSet, name: w, controller: true}")
                        + owned("b", "{kind: Some, name: x}, {kind: ReplicaSet, name: w, controller: true}")
                        + OTHER))
                .containsExactly(
                        "default/other => default/w[ReplicaSet] : All Connections",
                        "default/w[ReplicaSet] => default/other : All Connections");
    }

    @Test
    void anOwnersOwnerStandsForItWhereItIsThere() {
        String replicas =
                "---\n{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: r, ownerReferences: [{kind: Deployment, name: d, controller: true}]}, spec: {template: {}}}\n";
        String deployment = "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {template: {}}}\n";
        String pod = owned("a", "{kind: ReplicaSet, name: r, controller: true}");

        assertThat(Cluster.amongPods(pod + replicas + deployment + OTHER))
                .containsExactly(
                        "default/d[Deployment] => default/other : All Connections",
                        "default/other => default/d[Deployment] : All Connections");
        assertThat(Cluster.amongPods(pod + replicas + OTHER))
                .containsExactly(
                        "default/other => default/r[ReplicaSet] : All Connections",
                        "default/r[ReplicaSet] => default/other : All Connections");
    }

    @Test
    void ownersThatOwnEachOtherAreNone() {
        assertThat(Cluster.amongPods(owned("a", "{kind: Pod, name: b}") + owned("b", "{kind: Pod, name: a}")))
                .containsExactly(
                        "default/a => default/b : All Connections", "default/b => default/a : All Connections");
        assertThat(Cluster.amongPods(owned("a", "{kind: Pod, name: a}") + OTHER))
                .containsExactly(
                        "default/a => default/other : All Connections", "default/other => default/a : All Connections");
    }

    @Test
    void aStaticPodIsItsOwn() {
        assertThat(Cluster.amongPods(owned("a", "{kind: Node, name: n, controller: true}") + OTHER))
                .containsExactly(
                        "default/a => default/other : All Connections", "default/other => default/a : All Connections");
    }

    @Test
    void podsOfOneOwnerThatDifferAddUp() {
        String yaml = Cluster.pod("shop", "api", "app: api")
                + "---\n{apiVersion: v1, kind: Pod, metadata: {namespace: shop, name: a, labels: {v: one}, ownerReferences: [{kind: ReplicaSet, name: w}]}}\n"
                + "---\n{apiVersion: v1, kind: Pod, metadata: {namespace: shop, name: b, labels: {v: two}, ownerReferences: [{kind: ReplicaSet, name: w}]}}\n"
                + Cluster.policy(
                        "shop",
                        "podSelector: {matchLabels: {app: api}}, ingress: [{from: [{podSelector: {matchLabels: {v: one}}}], ports: [{port: 1}]}, {from: [{podSelector: {matchLabels: {v: two}}}], ports: [{port: 2}]}]");

        assertThat(Cluster.amongPods(yaml))
                .containsExactly(
                        "shop/api => shop/w[ReplicaSet] : All Connections", "shop/w[ReplicaSet] => shop/api : TCP 1-2");
    }

    @Test
    void aSidecarsPortHasANameAsWell() {
        String yaml =
                """
                {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{}], initContainers: [
                  {restartPolicy: Always, ports: [{name: in, containerPort: 7}]}, {ports: [{name: in, containerPort: 8}]}]}}
                """
                        + OTHER + Cluster.policy("default", "ingress: [{ports: [{port: in}]}]");

        assertThat(Cluster.amongPods(yaml)).containsExactly("default/other => default/a : TCP 7");
    }

    @Test
    void addressesOfIpv6StandWhereAPolicyNamesSome() {
        String closed = Cluster.pod("shop", "api", "app: api")
                + Cluster.policy(
                        "shop",
                        "ingress: [{from: [{ipBlock: {cidr: 'fd00::/8', except: ['fd00:1::/32']}}], ports: [{port: 80}]}]");

        assertThat(Cluster.withOutside(closed))
                .containsExactly(
                        "fd00:2::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff => shop/api : TCP 80",
                        "fd00::-fd00:0:ffff:ffff:ffff:ffff:ffff:ffff => shop/api : TCP 80",
                        "shop/api => 0.0.0.0-255.255.255.255 : All Connections");
        assertThat(Cluster.withOutside(Cluster.pod("shop", "api", "app: api")
                        + Cluster.policy("other", "ingress: [{from: [{ipBlock: {cidr: '::1/128'}}]}]")))
                .containsExactly(
                        "0.0.0.0-255.255.255.255 => shop/api : All Connections",
                        "::-:: => shop/api : All Connections",
                        "::1-::1 => shop/api : All Connections",
                        "::2-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff => shop/api : All Connections",
                        "shop/api => 0.0.0.0-255.255.255.255 : All Connections");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Cluster.connections("")).isEmpty();
        assertThat(Cluster.connections(Cluster.policy("shop", "podSelector: {}")))
                .isEmpty();
    }

    private static String owned(String name, String owners) {
        return "---\n{apiVersion: v1, kind: Pod, metadata: {name: %s, ownerReferences: [%s]}}\n"
                .formatted(name, owners);
    }
}
