package io.tenantry.check.contradiction;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Backend;
import io.tenantry.check.cluster.Network;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.PodGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ingress controller reaches the pods that routes lead to, whatever NetworkPolicies close. */
public final class IngressPath implements Rule {

    private static final Program CONTROLLER = new Program(
            "the ingress controller",
            Set.of(
                    "traefik",
                    "ingress-nginx-controller",
                    "nginx-ingress-controller",
                    "nginx-ingress",
                    "haproxy-ingress"),
            Set.of(),
            Set.of("traefik", "ingress-nginx", "nginx-ingress", "haproxy-ingress", "contour", "gateway-helm"),
            "");

    @Override
    public String id() {
        return "ingress-path";
    }

    @Override
    public String summary() {
        return "NetworkPolicies leave the ingress controller a way to the pods that routes lead to.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        List<PodGroup> controllers = CONTROLLER.pods(manifests, network);
        if (controllers.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Manifest route : manifests.all()) {
            targets(route, manifests, network).distinct().forEach(target -> target.way(CONTROLLER.name(), controllers)
                    .missing(network)
                    .ifPresent(missing -> problems.add(route.problem(
                            severity(),
                            id(),
                            "the ingress controller cannot reach the pods of "
                                    + target.owner().key() + " at TCP " + target.port() + ": "
                                    + missing.closed(),
                            missing.fix()))));
        }
        return problems;
    }

    private static Stream<Target> targets(Manifest route, Manifests manifests, Network network) {
        return isOfMesh(route)
                ? Stream.empty()
                : Backend.of(route).distinct().flatMap(backend -> manifests.find(backend.service()).stream()
                        .flatMap(service -> Target.ofService(service, backend.port(), network)));
    }

    /** A route of the mesh hangs on a Service or a Server, one of a controller on a Gateway or on nothing. */
    private static boolean isOfMesh(Manifest route) {
        return route.group().equals("policy.linkerd.io")
                || route.at("/spec/parentRefs").valueStream().anyMatch(parent -> !parent.path("kind")
                        .asText("Gateway")
                        .equals("Gateway"));
    }
}
