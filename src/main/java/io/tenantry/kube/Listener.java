package io.tenantry.kube;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where pods wait for connections: what the mesh calls a Server.
 *
 * @param pods who waits
 * @param port where
 */
public record Listener(Endpoint pods, EndpointPort port) implements Comparable<Listener> {

    private static final Comparator<Listener> ORDER = Comparator.comparing(Listener::pods)
            .thenComparing(listener -> listener.port().number())
            .thenComparing(listener -> listener.port().protocol());

    public Listener {
        Objects.requireNonNull(pods, "pods");
        Objects.requireNonNull(port, "port");
    }

    /** What it is called beside its pods; the number after the last dash keeps two apart. */
    public String name() {
        return pods.name() + "-" + port.number();
    }

    @Override
    public int compareTo(Listener other) {
        return ORDER.compare(this, other);
    }
}
