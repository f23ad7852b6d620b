package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Ports;
import java.util.List;

/** The ports of a policy's rule. */
final class PolicyPorts {

    private PolicyPorts() {}

    /**
     * What a connection to {@code port} needs. Between meshed pods that is the proxy's inbound port, whatever the port
     * they mean; the port itself stands beside it for the day when one of them has no proxy.
     */
    static List<NetworkPolicyPort> of(EndpointPort port) {
        return switch (port.protocol()) {
            case HTTP, OPAQUE -> List.of(tcp(port.number()), tcp(Ports.PROXY_INBOUND));
            case PLAIN, PROXY -> List.of(tcp(port.number()));
            case DATAGRAM -> List.of(udp(port.number()));
        };
    }

    static NetworkPolicyPort tcp(int port) {
        return port("TCP", port);
    }

    static NetworkPolicyPort udp(int port) {
        return port("UDP", port);
    }

    private static NetworkPolicyPort port(String protocol, int port) {
        return new NetworkPolicyPortBuilder()
                .withPort(new IntOrString(port))
                .withProtocol(protocol)
                .build();
    }
}
