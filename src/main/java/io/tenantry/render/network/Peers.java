package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Labels;
import io.tenantry.model.Cidr;
import java.util.List;
import java.util.Map;

/**
 * The other end of a policy's rule. A namespace is always named by the label that the API server itself keeps: a pod can
 * carry any label it likes, but not be in another namespace. Namespace and pods stand in one peer, which means both; in
 * two they would mean either.
 */
final class Peers {

    private Peers() {}

    static NetworkPolicyPeer of(Endpoint endpoint) {
        return pods(endpoint.namespace(), endpoint.selector());
    }

    static NetworkPolicyPeer pods(String namespace, Map<String, String> selector) {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addToMatchLabels(Labels.NAMESPACE_NAME, namespace)
                .endNamespaceSelector()
                .withNewPodSelector()
                .addToMatchLabels(selector)
                .endPodSelector()
                .build();
    }

    /** Every pod of a namespace. */
    static NetworkPolicyPeer namespace(String namespace) {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addToMatchLabels(Labels.NAMESPACE_NAME, namespace)
                .endNamespaceSelector()
                .build();
    }

    /** The addresses of {@code range} without those of {@code except} that lie in it. */
    static NetworkPolicyPeer range(Cidr range, List<Cidr> except) {
        return new NetworkPolicyPeerBuilder()
                .withNewIpBlock()
                .withCidr(range.value())
                .withExcept(except.stream()
                        .filter(range::contains)
                        .distinct()
                        .sorted()
                        .map(Cidr::value)
                        .toList())
                .endIpBlock()
                .build();
    }
}
