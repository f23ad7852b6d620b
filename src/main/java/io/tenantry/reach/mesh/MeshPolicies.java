package io.tenantry.reach.mesh;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Selectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mesh's policies as they hang together: the Servers before a pod's ports, the routes of each, and what authorizes
 * whom at either.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/authorization-policy/">what the mesh lets in</a>
 */
public final class MeshPolicies {

    private static final String GROUP = "policy.linkerd.io";
    private static final List<String> GROUPS_OF_ROUTES = List.of("gateway.networking.k8s.io", GROUP);
    private static final String SERVER = "Server";

    private final Map<String, List<Manifest>> servers = new HashMap<>();
    private final Map<Target, List<Manifest>> routes = new HashMap<>();
    private final Map<Target, List<Manifest>> authorizations = new HashMap<>();

    /**
     * What an AuthorizationPolicy is about.
     *
     * @param namespace where both are
     * @param kind {@code Server}, {@code HTTPRoute} or {@code Namespace}
     * @param name what it is called
     */
    public record Target(String namespace, String kind, String name) {

        public Target {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }

        /** A Server, or a route of one. */
        public static Target of(Manifest object) {
            return new Target(object.namespace(), object.kind(), object.name());
        }
    }

    private MeshPolicies(Manifests manifests) {
        manifests.ofKind(GROUP, SERVER).forEach(server -> add(servers, server.namespace(), server));
        for (String group : GROUPS_OF_ROUTES) {
            manifests.ofKind(group, "HTTPRoute").forEach(route -> route.at("/spec/parentRefs")
                    .valueStream()
                    .filter(parent -> parent.path("kind").asText().equals(SERVER))
                    .forEach(parent -> add(
                            routes,
                            new Target(
                                    route.namespace(),
                                    SERVER,
                                    parent.path("name").asText()),
                            route)));
        }
        manifests
                .ofKind(GROUP, "AuthorizationPolicy")
                .forEach(policy -> add(
                        authorizations,
                        new Target(
                                policy.namespace(),
                                policy.at("/spec/targetRef/kind").asText(),
                                policy.at("/spec/targetRef/name").asText()),
                        policy));
    }

    /** Those of {@code manifests}. */
    public static MeshPolicies of(Manifests manifests) {
        return manifests.view(MeshPolicies.class, MeshPolicies::new);
    }

    private static <K> void add(Map<K, List<Manifest>> all, K key, Manifest one) {
        all.computeIfAbsent(key, unused -> new ArrayList<>()).add(one);
    }

    /** Whether nothing says whom proxies let in. */
    boolean isEmpty() {
        return servers.isEmpty() && authorizations.isEmpty();
    }

    /** The Servers that select a pod. */
    public Stream<Manifest> servers(Pod pod) {
        return servers.getOrDefault(pod.namespace(), List.of()).stream()
                .filter(server -> Selectors.of(server.at("/spec/podSelector")).matches(pod.labels()));
    }

    /** The port of a pod that a Server is about; absent where it names one that is not known of the pod. */
    public static Optional<PortSet> port(Manifest server, Pod pod) {
        return server.at("/spec/port").isIntegralNumber()
                ? Optional.of(PortSet.at(Protocol.TCP, server.at("/spec/port").asInt()))
                : Optional.ofNullable(
                        pod.namedPorts().get(server.at("/spec/port").asText()));
    }

    /** A Server without an access policy denies. */
    public static boolean isOpen(Manifest server) {
        return !server.at("/spec/accessPolicy").asText("deny").equals("deny");
    }

    /** The routes of a Server. */
    public List<Manifest> routes(Manifest server) {
        return routes.getOrDefault(Target.of(server), List.of());
    }

    /** What an authorization for all that comes to a Server may be about: the Server itself, or its namespace. */
    public static Stream<Target> targets(Manifest server) {
        return Stream.of(Target.of(server), new Target(server.namespace(), "Namespace", server.namespace()));
    }

    /** The AuthorizationPolicies, by what they are about. */
    public Map<Target, List<Manifest>> authorizations() {
        return Collections.unmodifiableMap(authorizations);
    }
}
