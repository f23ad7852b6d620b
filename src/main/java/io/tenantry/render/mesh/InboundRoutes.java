package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probe;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a port takes that the edge leads to, decided by the proxy of the pod itself. The edge may only send what it says is
 * this tenant's; what comes from the tenant's own pods is the tenant's whatever it says. In a space of nobody's they may
 * send everything. Once there are routes, probes and
 * figures need routes of their own.
 */
final class InboundRoutes {

    private final Authorization authorization;
    private final Optional<String> tenant;
    private final Workload workload;
    private final Listener listener;
    private final Function<String, ObjectMeta> metadata;

    InboundRoutes(
            Authorization authorization,
            Optional<String> tenant,
            Workload workload,
            Listener listener,
            Function<String, ObjectMeta> metadata) {
        this.authorization = authorization;
        this.tenant = tenant;
        this.workload = workload;
        this.listener = listener;
        this.metadata = metadata;
    }

    /**
     * The routes.
     *
     * @param guests links of other tenants' pods, which may send what the tenant's own may
     */
    List<HasMetadata> of(Clients clients, List<Link> guests) {
        Clients own = clients.of(listener.pods().namespace());
        List<HasMetadata> objects = new ArrayList<>();
        objects.addAll(tenant.map(id -> ofTenant(id, clients, own, guests))
                .orElseGet(() -> open(
                        "requests",
                        Requests.rule(List.of(Requests.everything())),
                        clients.edge().and(own))));
        List<String> probed = probedPaths();
        if (!probed.isEmpty()) {
            objects.add(route(
                    "probes", Requests.rule(probed.stream().map(Requests::get).toList())));
            objects.add(Authorization.ofKubelet(metadata.apply(name("probes")), name("probes")));
        }
        workload.metrics()
                .filter(metrics -> isHere(metrics.port()))
                .ifPresent(metrics -> objects.addAll(
                        open("metrics", Requests.rule(List.of(Requests.get(metrics.path()))), clients.prometheus())));
        return List.copyOf(objects);
    }

    private List<HasMetadata> ofTenant(String id, Clients clients, Clients own, List<Link> guests) {
        List<HasMetadata> objects = new ArrayList<>(open(
                "tenant",
                Requests.rule(List.of(Requests.of(id))),
                clients.edge().and(own)));
        if (!own.isEmpty()) {
            objects.addAll(open("inside", Requests.everythingAs(id), own));
        } else if (!guests.isEmpty()) {
            objects.add(route("inside", Requests.everythingAs(id)));
        }
        guests.forEach(guest -> objects.addAll(
                authorization.toRoute(Guests.metadata(guest, metadata), name("inside"), Clients.of(guest))));
        return objects;
    }

    private List<HasMetadata> open(String kind, HTTPRouteRule rule, Clients clients) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(route(kind, rule));
        objects.addAll(authorization.toRoute(metadata.apply(name(kind)), name(kind), clients));
        return objects;
    }

    private HasMetadata route(String kind, HTTPRouteRule rule) {
        return Requests.route(metadata.apply(name(kind)), Requests.server(listener.name()), rule);
    }

    private String name(String kind) {
        return listener.name() + "-" + kind;
    }

    private List<String> probedPaths() {
        return workload.questions().stream()
                .filter(probe -> isHere(probe.port()))
                .map(Probe::path)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isHere(Name port) {
        PortNumber number = workload.ports().get(port);
        return number.value() == listener.port().number();
    }
}
