package io.tenantry.render.mesh;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.Namespaces;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may connect to a listener.
 *
 * @param endpoints in order
 */
record Clients(SortedSet<Endpoint> endpoints) {

    static final Clients NONE = new Clients(new TreeSet<>());

    Clients {
        endpoints = Collections.unmodifiableSortedSet(new TreeSet<>(endpoints));
    }

    /** The client of one link. */
    static Clients of(Link link) {
        return new Clients(new TreeSet<>(List.of(link.from())));
    }

    /** The clients of each listener that the mesh carries connections to, in order. */
    static SortedMap<Listener, Clients> byListener(List<Link> links) {
        SortedMap<Listener, SortedSet<Endpoint>> endpoints = new TreeMap<>();
        links.stream().filter(link -> link.port().isMeshed()).forEach(link -> endpoints
                .computeIfAbsent(link.listener(), listener -> new TreeSet<>())
                .add(link.from()));
        SortedMap<Listener, Clients> clients = new TreeMap<>();
        endpoints.forEach((listener, from) -> clients.put(listener, new Clients(from)));
        return Collections.unmodifiableSortedMap(clients);
    }

    /** The ingress controller among them. */
    Clients edge() {
        return those(client -> client.namespace().equals(Namespaces.INGRESS));
    }

    /** Prometheus among them. */
    Clients prometheus() {
        return those(client -> client.namespace().equals(Namespaces.MONITORING));
    }

    /** Those in {@code namespace}. */
    Clients of(String namespace) {
        return those(client -> client.namespace().equals(namespace));
    }

    /** These and {@code others}. */
    Clients and(Clients others) {
        SortedSet<Endpoint> all = new TreeSet<>(endpoints);
        all.addAll(others.endpoints);
        return new Clients(all);
    }

    boolean isEmpty() {
        return endpoints.isEmpty();
    }

    private Clients those(Predicate<Endpoint> condition) {
        return new Clients(endpoints.stream().filter(condition).collect(Collectors.toCollection(TreeSet::new)));
    }
}
