package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Flavour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The API server, which is no pod: policies know it by its addresses. */
final class KubernetesApi {

    /** On AKS the API server comes through these, since it stands in a network of Microsoft's. */
    private static final Map<String, String> TUNNEL = Map.of("app", "konnectivity-agent");

    private static final int SERVICE_PORT = 443;

    private final Cluster cluster;

    KubernetesApi(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * To the addresses behind the Service {@code kubernetes}, which is what most networks are asked about, and to the
     * Service's own, the first of its range, for those that look before it is translated.
     */
    NetworkPolicyEgressRule[] egress() {
        return new NetworkPolicyEgressRule[] {
            rule(addresses(), cluster.apiServer().port().value()),
            rule(cluster.services().stream().map(range -> range.address(1)).toList(), SERVICE_PORT)
        };
    }

    /** Who calls a webhook: the API server's addresses, those of the nodes it runs on or comes through. */
    List<NetworkPolicyPeer> callers() {
        List<NetworkPolicyPeer> callers =
                new ArrayList<>(peers(Stream.concat(cluster.nodes().stream(), cluster.apiServer().addresses().stream())
                        .distinct()
                        .toList()));
        if (cluster.flavour() == Flavour.AKS) {
            callers.add(Peers.pods(Namespaces.KUBE_SYSTEM, TUNNEL));
        }
        return List.copyOf(callers);
    }

    private List<Cidr> addresses() {
        return cluster.apiServer().addresses().isEmpty()
                ? cluster.nodes()
                : cluster.apiServer().addresses();
    }

    private static NetworkPolicyEgressRule rule(List<Cidr> ranges, int port) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers(ranges))
                .withPorts(PolicyPorts.tcp(port))
                .build();
    }

    private static List<NetworkPolicyPeer> peers(List<Cidr> ranges) {
        return ranges.stream().map(range -> Peers.range(range, List.of())).toList();
    }
}
