package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Selectors;
import io.tenantry.reach.mesh.Authentications;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which requests without an identity the mesh's Servers and their routes let in. */
final class MeshRoutes {

    private static final String POLICY = "policy.linkerd.io";

    private final Map<String, List<Manifest>> servers = new HashMap<>();
    private final Map<String, List<Manifest>> routes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    MeshRoutes(Manifests manifests) {
        manifests.ofKind(POLICY, "Server").forEach(server -> servers.computeIfAbsent(
                        server.namespace(), key -> new ArrayList<>())
                .add(server));
        for (String group : List.of("gateway.networking.k8s.io", POLICY)) {
            manifests.ofKind(group, "HTTPRoute").forEach(route -> route.at("/spec/parentRefs")
                    .valueStream()
                    .filter(parent -> parent.path("kind").asText().equals("Server"))
                    .forEach(parent -> routes.computeIfAbsent(
                                    route.namespace() + "/"
                                            + parent.path("name").asText(),
                                    key -> new ArrayList<>())
                            .add(route)));
        }
        manifests.ofKind(POLICY, "AuthorizationPolicy").stream()
                .filter(MeshRoutes::admitsAnyone)
                .forEach(policy -> open.add(target(
                        policy.namespace(),
                        policy.at("/spec/targetRef/kind").asText(),
                        policy.at("/spec/targetRef/name").asText())));
    }

    /** The Server before a port of a pod that has routes, none of which lets anyone GET {@code path}; absent where none is. */
    Optional<Manifest> shuttingOut(Pod pod, int port, String path) {
        return servers.getOrDefault(pod.namespace(), List.of()).stream()
                .filter(server -> isBefore(server, pod, port))
                .filter(server -> shutsOut(server, path))
                .findFirst();
    }

    private static boolean isBefore(Manifest server, Pod pod, int port) {
        JsonNode own = server.at("/spec/port");
        return Selectors.of(server.at("/spec/podSelector")).matches(pod.labels())
                && (own.isIntegralNumber()
                        ? own.asInt() == port
                        : pod.namedPorts()
                                .getOrDefault(own.asText(), PortSet.none())
                                .contains(Protocol.TCP, port));
    }

    private boolean shutsOut(Manifest server, String path) {
        String namespace = server.namespace();
        List<Manifest> own = routes.getOrDefault(namespace + "/" + server.name(), List.of());
        return !own.isEmpty()
                && !open.contains(target(namespace, "Server", server.name()))
                && !open.contains(target(namespace, "Namespace", namespace))
                && own.stream()
                        .noneMatch(route ->
                                open.contains(target(namespace, "HTTPRoute", route.name())) && matches(route, path));
    }

    private static boolean matches(Manifest route, String path) {
        return route.at("/spec/rules")
                .valueStream()
                .anyMatch(rule -> rule.path("matches").isEmpty()
                        || rule.path("matches").valueStream().anyMatch(match -> matches(match, path)));
    }

    private static boolean matches(JsonNode match, String path) {
        String value = match.at("/path/value").asText("/");
        String asked = path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?'));
        boolean isPath =
                switch (match.at("/path/type").asText("PathPrefix")) {
                    case "Exact" -> asked.equals(value);
                    case "PathPrefix" ->
                        value.equals("/") || asked.equals(value) || asked.startsWith(value.replaceAll("/$", "") + "/");
                    default -> true;
                };
        return isPath
                && match.path("method").asText("GET").equals("GET")
                && match.path("headers").isEmpty();
    }

    private static boolean admitsAnyone(Manifest authorization) {
        return authorization
                .at("/spec/requiredAuthenticationRefs")
                .valueStream()
                .allMatch(Authentications::isByAddress);
    }

    private static String target(String namespace, String kind, String name) {
        return namespace + " " + kind + " " + name;
    }
}
