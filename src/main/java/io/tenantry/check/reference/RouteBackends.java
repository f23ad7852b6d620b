package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Backend;
import io.tenantry.check.cluster.TraefikRoute;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every route, of an Ingress, a Traefik IngressRoute or the Gateway API, leads to a port of a Service. */
public final class RouteBackends implements Rule {

    @Override
    public String id() {
        return "route-backend";
    }

    @Override
    public String summary() {
        return "A route leads to a Service that exists, and to a port that it has.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        ServicePorts services = ServicePorts.of(manifests);
        return manifests.stream()
                .flatMap(route -> Stream.concat(check(route, services), checkShares(route, manifests)))
                .toList();
    }

    private Stream<Problem> checkShares(Manifest route, Manifests manifests) {
        return TraefikRoute.shares(route)
                .distinct()
                .filter(share -> manifests.find(share).isEmpty())
                .map(share -> route.problem(
                        severity(),
                        id(),
                        "it leads to nothing: " + share.kind() + " " + share.namespace() + "/" + share.name()
                                + " does not exist",
                        "expected a TraefikService of this set, or a Service"));
    }

    private Stream<Problem> check(Manifest route, ServicePorts services) {
        return Backend.of(route)
                .distinct()
                .flatMap(backend -> services.fault(backend.service(), backend.port(), route.namespace()).stream())
                .map(fault -> route.problem(
                        severity(),
                        id(),
                        "it leads to nothing: " + fault.message(),
                        "expected a Service and one of its ports; " + fault.choices()));
    }
}
