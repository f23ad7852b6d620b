package io.tenantry.kube;

import java.util.Objects;

/**
 * A port of an {@link Endpoint}.
 *
 * @param name what the pods' container calls it
 * @param number 1 to 65535
 * @param protocol what is spoken there, as the mesh has to know it
 */
public record EndpointPort(String name, int number, Protocol protocol) {

    public EndpointPort {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(protocol, "protocol");
    }

    /** What is spoken on a port. */
    public enum Protocol {
        /** HTTP/1 or HTTP/2: the mesh sees requests. */
        HTTP,
        /** Anything else over TCP, or where the server speaks first: the mesh sees bytes. */
        OPAQUE,
        /** Anything over TCP, between pods that have no proxies: nobody looks. */
        PLAIN,
        /** HTTP with the mesh's proxy itself, which does not go through a proxy. */
        PROXY,
        /** UDP, which the mesh lets pass unseen. */
        DATAGRAM
    }

    /** The same port of pods that have no proxies. */
    public EndpointPort unmeshed() {
        return isMeshed() ? new EndpointPort(name, number, Protocol.PLAIN) : this;
    }

    /** Whether the mesh carries what is spoken here, from proxy to proxy. */
    public boolean isMeshed() {
        return protocol == Protocol.HTTP || protocol == Protocol.OPAQUE;
    }
}
