package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Connection;
import io.tenantry.model.External;
import io.tenantry.model.LogSink;
import io.tenantry.model.PortNumber;
import io.tenantry.model.TraceDestination;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies out of the cluster. Whatever range is meant, the cluster's own addresses and the link-local ones are not: else
 * who may reach the Internet could reach every pod by its address, and the metadata service of the node.
 */
final class Outside {

    /** Private and shared addresses (RFC 1918, RFC 6598): somebody's network, not the Internet. */
    private static final List<Cidr> NOT_PUBLIC = List.of(
            Cidr.of("10.0.0.0/8"), Cidr.of("100.64.0.0/10"), Cidr.of("172.16.0.0/12"), Cidr.of("192.168.0.0/16"));

    private final List<Cidr> own;

    Outside(Cluster cluster) {
        this.own = Stream.concat(cluster.ranges().stream(), Stream.of(Cidr.LINK_LOCAL))
                .toList();
    }

    /** To a server that somebody else keeps. */
    NetworkPolicyEgressRule of(External external) {
        return rule(
                external.addresses().stream().map(this::within).toList(),
                List.of(PolicyPorts.tcp(external.port().value())));
    }

    /** To who takes traces. */
    NetworkPolicyEgressRule of(TraceDestination.OtlpServer server) {
        return to(server.addresses(), server.port());
    }

    /** To who takes logs. */
    NetworkPolicyEgressRule of(LogSink.Elasticsearch server) {
        return to(server.addresses(), server.port());
    }

    private NetworkPolicyEgressRule to(List<Cidr> addresses, PortNumber port) {
        List<Cidr> ranges = addresses.isEmpty() ? List.of(Cidr.EVERYWHERE) : addresses;
        return rule(ranges.stream().map(this::within).toList(), List.of(PolicyPorts.tcp(port.value())));
    }

    /** What a workload declared. */
    NetworkPolicyEgressRule of(Connection.ToOutside connection) {
        List<NetworkPolicyPort> ports = connection.ports().stream()
                .distinct()
                .sorted()
                .map(port -> PolicyPorts.tcp(port.value()))
                .toList();
        List<NetworkPolicyPeer> peers = connection.addresses().isEmpty()
                ? List.of(internet())
                : connection.addresses().stream().map(this::within).toList();
        return rule(peers, ports);
    }

    /** Everything that is not the cluster's: for the platform's own parts, whose servers may stand next door. */
    NetworkPolicyEgressRule everywhere(List<NetworkPolicyPort> ports) {
        return rule(List.of(within(Cidr.EVERYWHERE)), ports);
    }

    private NetworkPolicyPeer internet() {
        List<Cidr> except = Stream.concat(own.stream(), NOT_PUBLIC.stream()).toList();
        return Peers.range(Cidr.EVERYWHERE, except);
    }

    private NetworkPolicyPeer within(Cidr range) {
        return Peers.range(range, own);
    }

    private static NetworkPolicyEgressRule rule(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers)
                .withPorts(ports)
                .build();
    }
}
