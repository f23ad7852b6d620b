package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.tenantry.kube.ConnectionAnnotations;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The policies of both ends of links: one for each group of pods that has an end, with everything that leads to it and
 * everything it leads to.
 */
final class EndpointPolicies {

    private static final Comparator<EndpointPort> BY_NUMBER =
            Comparator.comparingInt(EndpointPort::number).thenComparing(EndpointPort::protocol);

    private final SortedMap<Endpoint, Ends> endpoints = new TreeMap<>();

    /** Who may come to a group of pods, and where it may go; by port. */
    private static final class Ends {
        private final SortedMap<EndpointPort, Set<Endpoint>> from = new TreeMap<>(BY_NUMBER);
        private final SortedMap<EndpointPort, Set<Endpoint>> to = new TreeMap<>(BY_NUMBER);
        private final List<NetworkPolicyIngressRule> fromOutside = new ArrayList<>();
        private final List<NetworkPolicyEgressRule> outside = new ArrayList<>();

        private List<Listener> listeners() {
            return to.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(pods -> new Listener(pods, entry.getKey())))
                    .toList();
        }
    }

    static EndpointPolicies of(List<Link> links) {
        EndpointPolicies policies = new EndpointPolicies();
        links.forEach(policies::add);
        return policies;
    }

    private void add(Link link) {
        ends(link.from())
                .to
                .computeIfAbsent(link.port(), port -> new TreeSet<>())
                .add(link.to());
        ends(link.to())
                .from
                .computeIfAbsent(link.port(), port -> new TreeSet<>())
                .add(link.from());
    }

    /** Lets {@code from} out of the cluster as well. */
    void addEgress(Endpoint from, NetworkPolicyEgressRule outside) {
        ends(from).outside.add(outside);
    }

    /** Lets in from outside of the cluster who comes to {@code to}. */
    void addIngress(Endpoint to, NetworkPolicyIngressRule outside) {
        ends(to).fromOutside.add(outside);
    }

    private Ends ends(Endpoint endpoint) {
        return endpoints.computeIfAbsent(endpoint, key -> new Ends());
    }

    /** One policy an endpoint, in the endpoints' order. */
    List<NetworkPolicy> render(Function<Endpoint, ObjectMeta> metadata) {
        return endpoints.entrySet().stream()
                .map(entry -> policy(metadata.apply(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static NetworkPolicy policy(ObjectMeta metadata, Endpoint endpoint, Ends ends) {
        List<NetworkPolicyIngressRule> ingress = new ArrayList<>(ends.fromOutside);
        ends.from.entrySet().stream().map(EndpointPolicies::ingress).forEach(ingress::add);
        List<NetworkPolicyEgressRule> egress = new ArrayList<>(
                ends.to.entrySet().stream().map(EndpointPolicies::egress).toList());
        egress.addAll(ends.outside);
        List<String> directions = new ArrayList<>();
        if (!ingress.isEmpty()) {
            directions.add("Ingress");
        }
        if (!egress.isEmpty()) {
            directions.add("Egress");
        }
        return new NetworkPolicyBuilder()
                .withMetadata(declared(metadata, ends))
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(endpoint.selector())
                .endPodSelector()
                .withPolicyTypes(directions)
                .withIngress(ingress)
                .withEgress(egress)
                .endSpec()
                .build();
    }

    private static ObjectMeta declared(ObjectMeta metadata, Ends ends) {
        ObjectMeta connections = Declared.connections(metadata, ends.listeners());
        return ends.fromOutside.isEmpty() ? connections : Declared.openTo(connections, ConnectionAnnotations.ANYONE);
    }

    private static NetworkPolicyIngressRule ingress(Map.Entry<EndpointPort, Set<Endpoint>> entry) {
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(peers(entry.getValue()))
                .withPorts(PolicyPorts.of(entry.getKey()))
                .build();
    }

    private static NetworkPolicyEgressRule egress(Map.Entry<EndpointPort, Set<Endpoint>> entry) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers(entry.getValue()))
                .withPorts(PolicyPorts.of(entry.getKey()))
                .build();
    }

    private static List<NetworkPolicyPeer> peers(Set<Endpoint> endpoints) {
        return endpoints.stream().map(Peers::of).toList();
    }
}
