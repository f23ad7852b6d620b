package io.tenantry.render;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.IngressNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Ports;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.Route;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform itself connects to in the namespace of a space: the ingress controller to what is exposed, Prometheus
 * to what shows figures.
 */
public final class InboundLinks {

    private static final EndpointPort PROXY_FIGURES =
            new EndpointPort("linkerd-admin", Ports.PROXY_ADMIN, EndpointPort.Protocol.PROXY);

    private InboundLinks() {}

    /** The links into {@code space} from the platform. */
    public static List<Link> of(Environment environment, Space space) {
        List<Link> links = new ArrayList<>();
        Optional<Endpoint> controller = controller(environment.ingress());
        for (Workload workload : space.apps().values()) {
            Endpoint pods = SpaceLinks.endpoint(space, workload);
            controller.ifPresent(from -> workload.routes().stream()
                    .map(Route::port)
                    .distinct()
                    .forEach(port -> links.add(new Link(from, pods, http(workload, port)))));
            if (environment.monitoring().isPresent()) {
                workload.metrics()
                        .ifPresent(metrics -> links.add(
                                new Link(MonitoringNames.prometheus(), pods, http(workload, metrics.port()))));
            }
        }
        if (environment.mesh().isPresent() && environment.monitoring().isPresent()) {
            links.add(new Link(MonitoringNames.prometheus(), proxies(Spaces.names(space)), PROXY_FIGURES));
        }
        return List.copyOf(links);
    }

    /** The pods of the ingress controller; absent where requests come from outside of the cluster. */
    public static Optional<Endpoint> controller(Ingress ingress) {
        if (ingress instanceof Ingress.Alb) {
            return Optional.empty();
        }
        return Optional.of(ingress instanceof Ingress.Nginx ? IngressNames.nginx() : IngressNames.traefik());
    }

    /** Where the pods of the ingress controller show their figures. */
    public static EndpointPort controllerFigures(Ingress ingress) {
        return ingress instanceof Ingress.Nginx ? IngressNames.nginxFigures() : IngressNames.traefikFigures();
    }

    private static EndpointPort http(Workload workload, Name port) {
        return SpaceLinks.http(port, workload.ports().get(port));
    }

    /** All pods of the space: each has a proxy. No workload's name has a dot. */
    private static Endpoint proxies(SpaceNames names) {
        Map<String, String> all =
                names.tenant().map(id -> Map.of(Labels.TENANT, id)).orElseGet(LinkerdNames::meshed);
        return new Endpoint(names.namespace(), "proxies.linkerd", all, "default");
    }
}
