package io.tenantry.render;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.IngressNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the platform itself connects to in a tenant's namespace: the ingress controller to what is exposed, Prometheus to
 * what shows figures.
 */
public final class InboundLinks {

    private static final EndpointPort PROXY_FIGURES =
            new EndpointPort("linkerd-admin", Ports.PROXY_ADMIN, EndpointPort.Protocol.PROXY);

    private InboundLinks() {}

    /** The links into {@code tenant} from the platform. */
    public static List<Link> of(Ingress ingress, Tenant tenant) {
        List<Link> links = new ArrayList<>();
        Endpoint controller = controller(ingress);
        for (Workload workload : tenant.apps().values()) {
            Endpoint pods = TenantLinks.endpoint(tenant, workload);
            workload.routes().stream()
                    .map(Route::port)
                    .distinct()
                    .forEach(port -> links.add(new Link(controller, pods, http(workload, port))));
            workload.metrics()
                    .ifPresent(metrics ->
                            links.add(new Link(MonitoringNames.prometheus(), pods, http(workload, metrics.port()))));
        }
        links.add(new Link(MonitoringNames.prometheus(), proxies(tenant), PROXY_FIGURES));
        return List.copyOf(links);
    }

    /** The pods of the ingress controller. */
    public static Endpoint controller(Ingress ingress) {
        return ingress instanceof Ingress.Nginx ? IngressNames.nginx() : IngressNames.traefik();
    }

    /** Where the pods of the ingress controller show their figures. */
    public static EndpointPort controllerFigures(Ingress ingress) {
        return ingress instanceof Ingress.Nginx ? IngressNames.nginxFigures() : IngressNames.traefikFigures();
    }

    private static EndpointPort http(Workload workload, Name port) {
        return TenantLinks.http(port, workload.ports().get(port));
    }

    /** All of the tenant's pods: each has a proxy. No workload's name has a dot. */
    private static Endpoint proxies(Tenant tenant) {
        String id = tenant.id().value();
        return new Endpoint(Namespaces.ofTenant(id), "proxies.linkerd", Map.of(Labels.TENANT, id), "default");
    }
}
