package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.mesh.Authentications;
import java.util.List;
import java.util.Optional;

/** Which authorizations of the mesh are half of a path between tenants whose other half is declared as well. */
final class MeshGuests {

    private static final String POLICY = "policy.linkerd.io";
    private static final List<String> ROUTES = List.of("gateway.networking.k8s.io", POLICY);

    private final Manifests manifests;
    private final Declarations declarations;

    MeshGuests(Manifests manifests) {
        this.manifests = manifests;
        this.declarations = new Declarations(manifests);
    }

    /** Whether {@code authorization} may admit {@code client} of another tenant: it alone, and at no other port. */
    boolean admits(Manifest authorization, Authentications.Client client) {
        Optional<Declaration> declaration = Declaration.of(authorization);
        if (declaration.isEmpty() || client.account().equals("*")) {
            return false;
        }
        TenantPath path = declaration.get().path();
        return path.to().equals(authorization.namespace())
                && path.from().equals(client.namespace())
                && declarations.isDeclared(path, path.from())
                && declarations.isDeclared(path, path.to())
                && isAt(authorization, path.port());
    }

    private boolean isAt(Manifest authorization, int port) {
        String namespace = authorization.namespace();
        String name = authorization.at("/spec/targetRef/name").asText();
        return switch (authorization.at("/spec/targetRef/kind").asText()) {
            case "Server" -> isServerAt(namespace, name, port);
            case "HTTPRoute" -> {
                List<JsonNode> parents = ROUTES.stream()
                        .flatMap(group -> manifests.find(group, "HTTPRoute", namespace, name).stream())
                        .flatMap(route -> route.at("/spec/parentRefs").valueStream())
                        .toList();
                yield !parents.isEmpty()
                        && parents.stream()
                                .allMatch(parent -> isServerAt(
                                        namespace, parent.path("name").asText(), port));
            }
            default -> false;
        };
    }

    private boolean isServerAt(String namespace, String name, int port) {
        return manifests
                .find(POLICY, "Server", namespace, name)
                .filter(server -> server.at("/spec/port").asInt() == port)
                .isPresent();
    }
}
