package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A space's part of the mesh: a Server for every port that somebody may connect to, and authorizations that name who. In
 * the namespaces that tenants share the Server is the platform's, the authorization the space's.
 */
public final class SpaceMesh {

    private static final String COMPONENT = "mesh";

    private final Name system;
    private final Space space;
    private final SpaceNames names;
    private final Authorization authorization;

    private SpaceMesh(Name system, Mesh mesh, Space space) {
        this.system = system;
        this.space = space;
        this.names = Spaces.names(space);
        this.authorization = new Authorization(mesh.trustDomain());
    }

    /**
     * Renders the objects.
     *
     * @param links all that may connect, the space's pods at one end at least
     */
    public static List<HasMetadata> render(Name system, Mesh mesh, Space space, List<Link> links) {
        return new SpaceMesh(system, mesh, space).objects(links);
    }

    private List<HasMetadata> objects(List<Link> links) {
        List<HasMetadata> objects = new ArrayList<>(ProxyFigures.of(authorization, names.namespace(), this::own));
        List<HasMetadata> shared = new ArrayList<>();
        Map<Listener, List<Link>> guests = Guests.of(names.namespace(), links);
        SortedMap<Listener, Clients> listeners = new TreeMap<>(Clients.byListener(
                links.stream().filter(link -> link.terms().isEmpty()).toList()));
        guests.keySet().forEach(listener -> listeners.putIfAbsent(listener, Clients.NONE));
        listeners.forEach((listener, clients) -> {
            if (listener.pods().namespace().equals(names.namespace())) {
                objects.addAll(own(listener, clients, guests.getOrDefault(listener, List.of())));
            } else {
                shared.addAll(shared(listener, clients));
            }
        });
        objects.addAll(shared);
        return List.copyOf(objects);
    }

    private List<HasMetadata> own(Listener listener, Clients clients, List<Link> guests) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(Servers.of(own(listener.name()), listener));
        Optional<Workload> workload = workload(listener);
        if (workload.isPresent() && !clients.edge().isEmpty()) {
            objects.addAll(new InboundRoutes(authorization, names.tenant(), workload.get(), listener, this::own)
                    .of(clients, guests));
        } else {
            objects.addAll(toServer(listener, clients, guests));
        }
        workload.filter(app -> isCalledByName(clients) || !guests.isEmpty())
                .ifPresent(app -> objects.addAll(OutboundRoutes.of(app, listener, this::own)));
        return objects;
    }

    private List<HasMetadata> toServer(Listener listener, Clients clients, List<Link> guests) {
        List<HasMetadata> objects = new ArrayList<>();
        if (!clients.isEmpty()) {
            objects.addAll(authorization.toServer(own(listener.name()), listener.name(), clients));
        }
        guests.forEach(guest -> objects.addAll(
                authorization.toServer(Guests.metadata(guest, this::own), listener.name(), Clients.of(guest))));
        return objects;
    }

    /** Prometheus goes to each pod by its address, not through the Service. */
    private boolean isCalledByName(Clients clients) {
        return !clients.edge().and(clients.of(names.namespace())).isEmpty();
    }

    private Optional<Workload> workload(Listener listener) {
        return space.apps().values().stream()
                .filter(app -> app.name().value().equals(listener.pods().name()))
                .findFirst();
    }

    private List<HasMetadata> shared(Listener listener, Clients clients) {
        ObjectMeta metadata = Metadata.of(
                listener.pods().namespace(),
                names.shared(listener.name()),
                names.labels(system.value(), listener.name(), COMPONENT));
        return authorization.toServer(metadata, listener.name(), clients);
    }

    private ObjectMeta own(String name) {
        return Metadata.of(names.namespace(), name, names.labels(system.value(), name, COMPONENT));
    }
}
