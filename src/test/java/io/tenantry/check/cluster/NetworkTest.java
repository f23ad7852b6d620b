package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Selectors;
import io.tenantry.reach.Workload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final String API = deployment("api");
    private static final String DATABASE =
            "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: main, namespace: shop}}\n---\n";
    private static final String SERVICE =
            "{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {selector: {app: api}}}\n---\n";
    private static final String MESHED =
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop, annotations: {linkerd.io/inject: enabled}}}\n---\n";

    @Test
    void theClusterHasDnsServersAndTheMeshItsControlPlane() {
        Network network = network("");

        assertThat(workloads(network.reachability().groups()))
                .containsExactlyInAnyOrder(
                        "kube-system/kube-dns[Deployment]",
                        "linkerd/destination[Deployment]",
                        "linkerd/identity[Deployment]");
        assertThat(Network.workload(LinkerdNames.IDENTITY)).hasToString("linkerd/identity[Deployment]");
    }

    @Test
    void dnsServersHaveNamedPortsOfBothProtocols() {
        Network network = network(
                """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: dns, namespace: kube-system}
                spec: {podSelector: {}, ingress: [{ports: [{port: dns, protocol: UDP}, {port: dns-tcp}, {port: other}]}]}
                ---
                """
                        + API);

        assertThat(network.reachability().between(only(network.in("shop")), only(network.of(Network.DNS))))
                .hasToString("TCP 53,UDP 53");
    }

    @Test
    void whatOperatorsMakeIsAmongThePods() {
        Network network = network(DATABASE);

        assertThat(only(network.in("shop")).pods())
                .extracting(Pod::labels)
                .hasToString("[{cnpg.io/cluster=main, cnpg.io/podRole=instance}, "
                        + "{cnpg.io/cluster=main, cnpg.io/jobRole=initdb}, "
                        + "{cnpg.io/cluster=main, cnpg.io/jobRole=join}]");
        assertThat(workloads(network.in("shop"))).containsExactly("shop/main[Cluster]");
    }

    @Test
    void aNamespaceAndAWorkloadHaveGroupsOfTheirOwn() {
        Network network = network(API + deployment("web") + policy("app: api"));

        assertThat(workloads(network.in("shop"))).containsExactly("shop/api[Deployment]", "shop/web[Deployment]");
        assertThat(workloads(network.of(new Workload("shop", "web", "Deployment"))))
                .containsExactly("shop/web[Deployment]");
        assertThat(network.of(new Workload("shop", "none", "Deployment"))).isEmpty();
        assertThat(network.in("none")).isEmpty();
    }

    @Test
    void whatSelectorsSelectComesWithItsOwner() {
        Network network = network(API + DATABASE + SERVICE + policy("app: unseen"));

        assertThat(selected(network, "app: api")).containsExactly("Deployment.apps shop/api");
        assertThat(selected(network, "cnpg.io/podRole: instance"))
                .containsExactly("Cluster.postgresql.cnpg.io shop/main");
        assertThat(selected(network, "")).hasSize(4);
    }

    @Test
    void aPodThatOnlyAPolicyExpectsHasNoOwner() {
        Network network = network(policy("app: unseen"));

        assertThat(workloads(network.in("shop"))).containsExactly("shop/{app=unseen}[any such pod]");
        assertThat(selected(network, "app: unseen")).isEmpty();
    }

    @Test
    void whatSaysNoNamespaceIsInTheDefaultOne() {
        Network network = network(API.replace(", namespace: shop", ""));

        assertThat(network.in("default").stream()
                        .flatMap(network::members)
                        .map(member -> member.owner().key().toString()))
                .containsExactly("Deployment.apps api");
    }

    @Test
    void connectionsToAMeshedPodArriveAtItsProxyToo() {
        assertThat(arrivals(API)).hasToString("TCP 80");
        assertThat(arrivals(MESHED + API)).hasToString("TCP 80,4143");
    }

    @Test
    void whatOperatorsMakeIsMeshedByItsNamespace() {
        Network network = network(MESHED + DATABASE);

        assertThat(network.in("shop").stream().flatMap(network::members).map(Network.Member::pod))
                .hasSize(3)
                .allMatch(network::isMeshed)
                .allMatch(pod -> pod.labels().containsKey("linkerd.io/control-plane-ns"));
    }

    private static PortSet arrivals(String yaml) {
        Network network = network(yaml);
        Pod pod = only(network.of(new Workload("shop", "api", "Deployment"))).example();
        return network.arrivals(pod, 80);
    }

    private static Stream<String> selected(Network network, String labels) {
        Manifests selector = Checked.manifests("{apiVersion: v1, kind: Service, spec: {" + labels + "}}");
        return network.selected("shop", Selectors.ofLabels(selector.all().get(0).at("/spec")))
                .map(member -> member.owner().key().toString());
    }

    private static PodGroup only(List<PodGroup> groups) {
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }

    private static List<String> workloads(List<PodGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.workloads().stream())
                .map(Workload::toString)
                .toList();
    }

    private static Network network(String yaml) {
        return Network.of(Checked.manifests(yaml));
    }

    private static String deployment(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, namespace: shop}
                spec: {template: {metadata: {labels: {app: %1$s}}, spec: {}}}
                ---
                """
                .formatted(name);
    }

    private static String policy(String labels) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: p, namespace: shop}
                spec: {podSelector: {matchLabels: {%s}}}
                ---
                """
                .formatted(labels);
    }
}
