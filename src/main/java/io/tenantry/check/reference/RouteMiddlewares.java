package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every middleware that a Traefik route goes through exists; with one missing, Traefik drops the whole route. */
public final class RouteMiddlewares implements Rule {

    private static final String TRAEFIK = "traefik.io";

    @Override
    public String id() {
        return "route-middleware";
    }

    @Override
    public String summary() {
        return "The middlewares of a Traefik route exist.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return manifests.ofKind(TRAEFIK, "IngressRoute").stream()
                .flatMap(route -> missing(route, manifests, inventory)
                        .map(key -> route.problem(
                                severity(),
                                id(),
                                "it goes through " + key + ", which does not exist",
                                "expected a middleware that exists: " + inventory.choices(key))))
                .toList();
    }

    /** No chart makes middlewares for others, so one is missing where there are any in the namespace, or should be. */
    private static Stream<ObjectKey> missing(Manifest route, Manifests manifests, Inventory inventory) {
        return route.at("/spec/routes")
                .valueStream()
                .flatMap(rule -> rule.path("middlewares").valueStream())
                .filter(JsonNode::isObject)
                .map(reference -> References.grouped(reference, TRAEFIK, "Middleware", route.namespace()))
                .filter(key -> !key.name().contains("@"))
                .distinct()
                .filter(key -> inventory.lacks(key, route.namespace())
                        || (manifests.find(key).isEmpty()
                                && manifests.ofKind(TRAEFIK, "Middleware").stream()
                                        .anyMatch(other -> other.namespace().equals(key.namespace()))));
    }
}
