package io.tenantry.kube;

import java.util.Objects;

/**
 * A connection between two groups of pods, declared by someone: from it come the network policies of both ends and the
 * mesh's authorization.
 *
 * @param from who connects
 * @param to who is connected to
 * @param port where
 */
public record Link(Endpoint from, Endpoint to, EndpointPort port) {

    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(port, "port");
    }

    /** The end that is connected to. */
    public Listener listener() {
        return new Listener(to, port);
    }
}
