package io.tenantry.reach.mesh;

import io.tenantry.kube.Ports;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Path;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;

/**
 * The ports that a connection comes to in the end. Every meshed connection arrives at the port of the destination's proxy,
 * whatever port it is for: where a policy opens that one, it opens every port at which the mesh lets the same client in.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/authorization-policy/">what the mesh lets in</a>
 */
public final class Proxies {

    /** Where a pod's proxy takes connections for the pod, whatever port they are for. */
    public static final PortSet INBOUND = PortSet.at(Protocol.TCP, Ports.PROXY_INBOUND);

    private final MeshPods pods;
    private final MeshAccess access;
    private final boolean mayDiffer;

    /** Those of the pods in {@code manifests}. */
    public Proxies(Manifests manifests) {
        this.pods = new MeshPods(manifests);
        this.access = new MeshAccess(manifests, pods);
        this.mayDiffer = !MeshPolicies.of(manifests).isEmpty();
    }

    /** The pods that have them. */
    public MeshPods pods() {
        return pods;
    }

    /** Whether they may let one pod in and not another that no policy of the network tells from it. */
    public boolean tellPodsApart() {
        return mayDiffer;
    }

    /** Where some pods of one group reach some of another, by a path that the network leaves open. */
    public PortSet ports(Path path) {
        if (!leadsToProxy(path.ports(), path.to().example())) {
            return path.ports();
        }
        PortSet ports = PortSet.none();
        for (Pod from : path.from().pods()) {
            for (Pod to : path.to().pods()) {
                ports = ports.or(ports(path.ports(), from, to));
            }
        }
        return ports;
    }

    /** Where one pod reaches another, when the network leaves {@code open} between them. */
    public PortSet ports(PortSet open, Pod from, Pod to) {
        return leadsToProxy(open, to) ? open.without(INBOUND).or(access.ports(from, to)) : open;
    }

    /** Where every port is open anyway, that of the proxy adds none. */
    private boolean leadsToProxy(PortSet open, Pod to) {
        return open.contains(Protocol.TCP, Ports.PROXY_INBOUND)
                && !open.of(Protocol.TCP).equals(PortSet.all().of(Protocol.TCP))
                && pods.isMeshed(to);
    }
}
