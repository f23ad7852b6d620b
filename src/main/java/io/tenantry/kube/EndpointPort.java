package io.tenantry.kube;

/**
 * A TCP port of an {@link Endpoint}.
 *
 * @param name what the pods' container calls it
 * @param number 1 to 65535
 * @param protocol what is spoken there, as the mesh has to know it
 */
public record EndpointPort(String name, int number, Protocol protocol) {

    /** What is spoken on a port. */
    public enum Protocol {
        /** HTTP/1 or HTTP/2: the mesh sees requests. */
        HTTP,
        /** Anything else, or where the server speaks first: the mesh sees bytes. */
        OPAQUE
    }
}
