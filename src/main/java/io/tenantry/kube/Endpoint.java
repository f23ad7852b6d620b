package io.tenantry.kube;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A group of pods, as the network and the mesh see it: one end of a connection.
 *
 * @param namespace where the pods are
 * @param name what the group is called there; part of the names of the policies about it
 * @param selector what selects the pods within the namespace; a fixed part of their labels
 * @param serviceAccount whose identity they have in the mesh
 */
public record Endpoint(String namespace, String name, Map<String, String> selector, String serviceAccount)
        implements Comparable<Endpoint> {

    private static final Comparator<Endpoint> ORDER = Comparator.comparing(Endpoint::namespace)
            .thenComparing(Endpoint::name)
            .thenComparing(endpoint -> endpoint.selector().toString())
            .thenComparing(Endpoint::serviceAccount);

    public Endpoint {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(serviceAccount, "serviceAccount");
        selector = Collections.unmodifiableMap(new TreeMap<>(selector));
        if (selector.isEmpty()) {
            throw new IllegalArgumentException("an endpoint that selects every pod of " + namespace);
        }
    }

    /** The DNS name of the Service {@code service} beside these pods. */
    public String host(String service) {
        return service + "." + namespace + ".svc.cluster.local";
    }

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }
}
