package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Listener;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is so for every pod of a namespace: nothing is open, and then the little that nobody can do without. */
final class Baseline {

    /** CoreDNS keeps the label of the server it replaced. */
    static final Map<String, String> DNS_SERVERS = Map.of("k8s-app", "kube-dns");

    private static final Listener DNS = new Listener(
            new Endpoint(Namespaces.KUBE_SYSTEM, "kube-dns", DNS_SERVERS, "coredns"),
            new EndpointPort("dns", Ports.DNS, EndpointPort.Protocol.DATAGRAM));

    private Baseline() {}

    /** Nobody comes in, nobody goes out; every other policy of the namespace opens a little of this. */
    static NetworkPolicy deny(ObjectMeta metadata) {
        return new NetworkPolicyBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .endSpec()
                .build();
    }

    /** Names are looked up at the cluster's DNS servers and nowhere else. */
    static NetworkPolicy resolveNames(ObjectMeta metadata) {
        return egress(
                Declared.connections(metadata, List.of(DNS)),
                new NetworkPolicyEgressRuleBuilder()
                        .withTo(Peers.pods(Namespaces.KUBE_SYSTEM, DNS_SERVERS))
                        .withPorts(PolicyPorts.udp(Ports.DNS), PolicyPorts.tcp(Ports.DNS))
                        .build());
    }

    /** Proxies get their certificates, endpoints and policies from the control plane, which they call directly. */
    static NetworkPolicy joinMesh(ObjectMeta metadata) {
        return egress(
                Declared.connections(
                        metadata, List.of(LinkerdNames.IDENTITY, LinkerdNames.DESTINATION, LinkerdNames.POLICY)),
                rule(LinkerdNames.IDENTITY),
                rule(LinkerdNames.DESTINATION, LinkerdNames.POLICY));
    }

    /** All pods of the namespace may go where {@code rules} lead. */
    static NetworkPolicy egress(ObjectMeta metadata, NetworkPolicyEgressRule... rules) {
        return new NetworkPolicyBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Egress")
                .withEgress(rules)
                .endSpec()
                .build();
    }

    private static NetworkPolicyEgressRule rule(Listener... ofOneComponent) {
        NetworkPolicyPeer component = Peers.of(ofOneComponent[0].pods());
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(component)
                .withPorts(Stream.of(ofOneComponent)
                        .map(listener -> PolicyPorts.tcp(listener.port().number()))
                        .toList())
                .build();
    }
}
