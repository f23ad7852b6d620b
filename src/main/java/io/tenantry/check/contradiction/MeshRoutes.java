package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.mesh.Authentications;
import io.tenantry.reach.mesh.MeshPolicies;
import io.tenantry.reach.mesh.MeshPolicies.Target;
import java.util.List;
import java.util.Optional;

/** Which requests without an identity the mesh's Servers and their routes let in. */
final class MeshRoutes {

    private final MeshPolicies policies;

    MeshRoutes(Manifests manifests) {
        this.policies = MeshPolicies.of(manifests);
    }

    /** The Server before a port of a pod that has routes, none of which lets anyone GET {@code path}; absent where none is. */
    Optional<Manifest> shuttingOut(Pod pod, int port, String path) {
        return policies.servers(pod)
                .filter(server -> MeshPolicies.port(server, pod)
                        .filter(own -> own.contains(Protocol.TCP, port))
                        .isPresent())
                .filter(server -> shutsOut(server, path))
                .findFirst();
    }

    private boolean shutsOut(Manifest server, String path) {
        List<Manifest> own = policies.routes(server);
        return !own.isEmpty()
                && MeshPolicies.targets(server).noneMatch(this::admitsAnyone)
                && own.stream().noneMatch(route -> admitsAnyone(Target.of(route)) && matches(route, path));
    }

    private boolean admitsAnyone(Target target) {
        return policies.authorizations().getOrDefault(target, List.of()).stream()
                .anyMatch(MeshRoutes::admitsAnyone);
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
}
