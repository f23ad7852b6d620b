package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.ConnectionAnnotations;
import io.tenantry.kube.Labels;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Environment;
import io.tenantry.render.Dump;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The policies of one namespace of the platform's, said one need after the other. */
final class NamespacePolicies {

    private static final String COMPONENT = "network";
    private static final int HTTPS = 443;

    private final Environment environment;
    private final String namespace;
    private final List<HasMetadata> policies = new ArrayList<>();

    /** A namespace where nothing is open but the way to names. */
    NamespacePolicies(Environment environment, String namespace) {
        this.environment = environment;
        this.namespace = namespace;
        policies.add(Baseline.deny(metadata("default-deny")));
        policies.add(Baseline.resolveNames(metadata("allow-dns")));
    }

    /** Its pods have proxies, where there is a mesh. */
    NamespacePolicies joinMesh() {
        environment.mesh().ifPresent(mesh -> policies.add(Baseline.joinMesh(metadata("allow-mesh"))));
        return this;
    }

    /** Its pods, or those that {@code selector} selects, call the Kubernetes API. */
    NamespacePolicies callKubernetes(Map<String, String> selector) {
        return egress("allow-kubernetes-api", selector, new KubernetesApi(environment.cluster()).egress());
    }

    /** The API server calls its pods at {@code ports}: webhooks, and APIs that it passes on. */
    NamespacePolicies answerKubernetes(Map<String, String> selector, int... ports) {
        return ingress(
                Declared.openTo(metadata("allow-from-kubernetes-api"), ConnectionAnnotations.KUBERNETES_API),
                selector,
                new KubernetesApi(environment.cluster()).callers(),
                tcp(ports));
    }

    /** Prometheus, where there is one, reads figures at {@code ports}. */
    NamespacePolicies answerPrometheus(List<Integer> ports) {
        return environment.monitoring().isEmpty()
                ? this
                : ingress(
                        "allow-from-prometheus",
                        Map.of(),
                        List.of(Peers.of(MonitoringNames.prometheus())),
                        ports.stream().map(PolicyPorts::tcp).toList());
    }

    /** What makes dumps of its databases sends them to object stores. */
    NamespacePolicies sendDumps() {
        for (Dump dump : Dump.of(environment)) {
            if (dump.namespace().equals(namespace)) {
                egress(
                        "allow-backup-" + dump.cluster(),
                        dump.pods().selector(),
                        new Outside(environment.cluster()).everywhere(tcp(HTTPS)));
            }
        }
        return this;
    }

    /** Its pods are one program, whose parts talk as they like. */
    NamespacePolicies trustEachOther() {
        NetworkPolicyPeer own = Peers.namespace(namespace);
        policies.add(new NetworkPolicyBuilder()
                .withMetadata(metadata("allow-own-namespace"))
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .addNewIngress()
                .withFrom(own)
                .endIngress()
                .addNewEgress()
                .withTo(own)
                .endEgress()
                .endSpec()
                .build());
        return this;
    }

    /** The pods that {@code selector} selects go where {@code rules} lead. */
    NamespacePolicies egress(String name, Map<String, String> selector, NetworkPolicyEgressRule... rules) {
        policies.add(new NetworkPolicyBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(selector)
                .endPodSelector()
                .withPolicyTypes("Egress")
                .withEgress(rules)
                .endSpec()
                .build());
        return this;
    }

    /** Anyone may come to the pods that {@code selector} selects. */
    NamespacePolicies admitAnyone(Map<String, String> selector, List<NetworkPolicyPort> ports) {
        return ingress(
                Declared.openTo(metadata("allow-from-anywhere"), ConnectionAnnotations.ANYONE),
                selector,
                List.of(),
                ports);
    }

    /** {@code from} may come to the pods that {@code selector} selects. */
    NamespacePolicies ingress(
            String name, Map<String, String> selector, List<NetworkPolicyPeer> from, List<NetworkPolicyPort> ports) {
        return ingress(metadata(name), selector, from, ports);
    }

    private NamespacePolicies ingress(
            ObjectMeta metadata,
            Map<String, String> selector,
            List<NetworkPolicyPeer> from,
            List<NetworkPolicyPort> ports) {
        NetworkPolicyIngressRule rule = new NetworkPolicyIngressRuleBuilder()
                .withFrom(from)
                .withPorts(ports)
                .build();
        policies.add(new NetworkPolicyBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(selector)
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .withIngress(rule)
                .endSpec()
                .build());
        return this;
    }

    List<HasMetadata> render() {
        return List.copyOf(policies);
    }

    static List<NetworkPolicyPort> tcp(int... ports) {
        return IntStream.of(ports).mapToObj(PolicyPorts::tcp).toList();
    }

    private ObjectMeta metadata(String name) {
        return Metadata.of(
                namespace, name, Labels.ofPlatform(environment.whole().value(), name, COMPONENT));
    }
}
