package io.tenantry.kube;

import java.util.Objects;
import java.util.Optional;

/**
 * A connection between two groups of pods, declared by someone: from it come the network policies of both ends and the
 * mesh's authorization.
 *
 * @param from who connects
 * @param to who is connected to
 * @param port where
 * @param terms what the tenant whose link it is says of it, where the other end is another tenant's, who says it of his own
 */
public record Link(Endpoint from, Endpoint to, EndpointPort port, Optional<Terms> terms) {

    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(terms, "terms");
    }

    /** A link that is nobody's exception. */
    public Link(Endpoint from, Endpoint to, EndpointPort port) {
        this(from, to, port, Optional.empty());
    }

    /** The same between pods that have no proxies. */
    public Link unmeshed() {
        return new Link(from, to, port.unmeshed(), terms);
    }

    /** The end that is connected to. */
    public Listener listener() {
        return new Listener(to, port);
    }
}
