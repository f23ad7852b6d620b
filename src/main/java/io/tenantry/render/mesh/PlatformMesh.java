package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.linkerd.NetworkAuthentication;
import io.tenantry.imports.linkerd.NetworkAuthenticationSpec;
import io.tenantry.imports.linkerd.networkauthenticationspec.Networks;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The platform's own part of the mesh: its Servers and who of the platform may come to them. Tenants name themselves, each
 * in an authorization of its own.
 */
public final class PlatformMesh {

    private static final String COMPONENT = "mesh";

    private final Name system;
    private final Authorization authorization;

    private PlatformMesh(Name system, Mesh mesh) {
        this.system = system;
        this.authorization = new Authorization(mesh.trustDomain());
    }

    /**
     * Renders the objects.
     *
     * @param cluster whose kubelets probe
     * @param meshed the platform's namespaces whose pods have proxies
     * @param links what connects among the platform's own pods
     * @param forTenants where tenants may come in, if they say so
     */
    public static List<HasMetadata> render(
            Name system,
            Mesh mesh,
            Cluster cluster,
            Collection<String> meshed,
            List<Link> links,
            Collection<Listener> forTenants) {
        return new PlatformMesh(system, mesh).objects(cluster, new TreeSet<>(meshed), links, forTenants);
    }

    private List<HasMetadata> objects(
            Cluster cluster, SortedSet<String> meshed, List<Link> links, Collection<Listener> forTenants) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(kubelet(cluster));
        for (String namespace : meshed) {
            objects.addAll(ProxyFigures.of(authorization, namespace, name -> in(namespace, name)));
        }
        SortedMap<Listener, Clients> clients = Clients.byListener(links);
        SortedSet<Listener> listeners = new TreeSet<>(forTenants);
        listeners.addAll(clients.keySet());
        for (Listener listener : listeners) {
            ObjectMeta metadata = in(listener.pods().namespace(), listener.name());
            objects.add(Servers.of(metadata, listener));
            if (clients.containsKey(listener)) {
                objects.addAll(authorization.toServer(metadata, listener.name(), clients.get(listener)));
            }
        }
        return List.copyOf(objects);
    }

    /**
     * Where the kubelet's probes come from. It has no certificate, so it is known by its address alone: that of the node,
     * or, with networks that bridge, that of the node within the pods' range.
     */
    private NetworkAuthentication kubelet(Cluster cluster) {
        return new NetworkAuthentication()
                .withMetadata(in(Namespaces.LINKERD, Authorization.KUBELET))
                .withSpec(new NetworkAuthenticationSpec()
                        .withNetworks(Stream.concat(cluster.nodes().stream(), cluster.pods().stream())
                                .distinct()
                                .sorted()
                                .map(Cidr::value)
                                .map(range -> new Networks().withCidr(range))
                                .toList()));
    }

    private ObjectMeta in(String namespace, String name) {
        return Metadata.of(namespace, name, Labels.ofPlatform(system.value(), name, COMPONENT));
    }
}
