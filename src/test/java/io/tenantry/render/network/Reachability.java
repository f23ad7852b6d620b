package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.Labels;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who reaches whom, by asking every policy about every pair of pods: slow, and written from the API's documentation, not
 * from what we render. Knows what our policies use: labels that must be equal, whole namespaces, numbered ports.
 */
final class Reachability {

    private final List<NetworkPolicy> policies;

    Reachability(List<HasMetadata> objects) {
        this.policies = objects.stream()
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .toList();
    }

    /** A pod, as policies see it. */
    record Pod(String namespace, Map<String, String> labels) {}

    boolean reaches(Pod from, Pod to, String protocol, int port) {
        return isLetOut(from, to, protocol, port) && isLetIn(from, to, protocol, port);
    }

    private boolean isLetOut(Pod from, Pod to, String protocol, int port) {
        List<NetworkPolicy> about = about(from, "Egress");
        return about.isEmpty()
                || about.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule ->
                                isOneOf(rule.getTo(), from.namespace(), to) && opens(rule.getPorts(), protocol, port));
    }

    private boolean isLetIn(Pod from, Pod to, String protocol, int port) {
        List<NetworkPolicy> about = about(to, "Ingress");
        return about.isEmpty()
                || about.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> isOneOf(rule.getFrom(), to.namespace(), from)
                                && opens(rule.getPorts(), protocol, port));
    }

    private List<NetworkPolicy> about(Pod pod, String direction) {
        return policies.stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals(pod.namespace()))
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> matches(policy.getSpec().getPodSelector(), pod.labels()))
                .toList();
    }

    private static boolean isOneOf(List<NetworkPolicyPeer> peers, String namespace, Pod pod) {
        return peers.isEmpty() || peers.stream().anyMatch(isIn(namespace, pod));
    }

    private static Predicate<NetworkPolicyPeer> isIn(String namespace, Pod pod) {
        return peer -> {
            if (peer.getIpBlock() != null) {
                return false;
            }
            boolean inNamespace = peer.getNamespaceSelector() == null
                    ? pod.namespace().equals(namespace)
                    : matches(peer.getNamespaceSelector(), Map.of(Labels.NAMESPACE_NAME, pod.namespace()));
            return inNamespace && (peer.getPodSelector() == null || matches(peer.getPodSelector(), pod.labels()));
        };
    }

    private static boolean opens(List<NetworkPolicyPort> ports, String protocol, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(open -> open.getProtocol().equals(protocol)
                                && open.getPort().getIntVal() == port);
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("our policies use no expressions");
        }
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }
}
