package io.tenantry.check.cluster;

import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Listener;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Workload;
import io.tenantry.reach.mesh.MeshPods;
import io.tenantry.reach.mesh.Proxies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who can reach whom among the pods of a set of manifests and those that work beside them: what operators make, what the
 * policies expect charts to make, the cluster's DNS servers and the mesh's control plane.
 */
public final class Network {

    private static final String SERVERS = "Deployment";

    /** The cluster's DNS servers; CoreDNS keeps the label of the server it replaced. */
    public static final Workload DNS = new Workload(Namespaces.KUBE_SYSTEM, "kube-dns", SERVERS);

    private final MeshPods mesh;
    private final Reachability reachability;
    private final Map<Workload, Manifest> owners = new HashMap<>();
    private final Map<String, List<PodGroup>> byNamespace = new HashMap<>();
    private final Map<Workload, List<PodGroup>> byWorkload = new HashMap<>();

    private Network(Manifests manifests) {
        this.mesh = new MeshPods(manifests);
        List<Pod> pods = new ArrayList<>(ExpectedPods.of(manifests, mesh));
        PodTemplate.all(manifests)
                .forEach(template -> owners.putIfAbsent(workload(template.owner()), template.owner()));
        manifests.stream().forEach(owner -> OperatorPods.of(owner).forEach(made -> {
            owners.putIfAbsent(workload(owner), owner);
            pods.add(mesh.injected(pod(workload(owner), made.labels(), Map.of())));
        }));
        pods.add(pod(
                DNS, Map.of("k8s-app", "kube-dns"), Map.of("dns", dns(Protocol.UDP), "dns-tcp", dns(Protocol.TCP))));
        Stream.of(LinkerdNames.IDENTITY, LinkerdNames.DESTINATION)
                .forEach(part -> pods.add(pod(workload(part), part.pods().selector(), Map.of())));
        this.reachability = Reachability.of(manifests, pods, unreadable -> {});
        for (PodGroup group : reachability.groups()) {
            byNamespace
                    .computeIfAbsent(group.namespace(), key -> new ArrayList<>())
                    .add(group);
            group.workloads().forEach(workload -> byWorkload
                    .computeIfAbsent(workload, key -> new ArrayList<>())
                    .add(group));
        }
    }

    /** That of {@code manifests}. Policies that the API server would refuse are left out; the proof of isolation tells them. */
    public static Network of(Manifests manifests) {
        return manifests.view(Network.class, Network::new);
    }

    /** What a part of the mesh's control plane is called here. */
    public static Workload workload(Listener controlPlane) {
        return new Workload(controlPlane.pods().namespace(), controlPlane.pods().name(), SERVERS);
    }

    private static Workload workload(Manifest owner) {
        return new Workload(owner.namespace().isEmpty() ? "default" : owner.namespace(), owner.name(), owner.kind());
    }

    private static Pod pod(Workload workload, Map<String, String> labels, Map<String, PortSet> ports) {
        return new Pod(workload, labels, ports, Pod.Network.POD);
    }

    private static PortSet dns(Protocol protocol) {
        return PortSet.at(protocol, Ports.DNS);
    }

    /** Who can reach whom. */
    public Reachability reachability() {
        return reachability;
    }

    /** All groups in a namespace. */
    public List<PodGroup> in(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** The groups of a workload's pods. */
    public List<PodGroup> of(Workload workload) {
        return byWorkload.getOrDefault(workload, List.of());
    }

    /** The pods in a namespace that a selector selects and whose owner is known, each with its group. */
    public Stream<Member> selected(String namespace, LabelSelector selector) {
        return in(namespace).stream()
                .flatMap(this::members)
                .filter(member -> selector.matches(member.pod().labels()));
    }

    /** The pods of a group whose owner is known. */
    public Stream<Member> members(PodGroup group) {
        return group.pods().stream()
                .flatMap(pod ->
                        Optional.ofNullable(owners.get(pod.workload()))
                                .map(owner -> new Member(group, pod, owner))
                                .stream());
    }

    /** Where connections for {@code port} of a pod arrive: there or, if it has a proxy, at the proxy's port. */
    public PortSet arrivals(Pod pod, int port) {
        PortSet own = PortSet.at(Protocol.TCP, port);
        return isMeshed(pod) ? own.or(Proxies.INBOUND) : own;
    }

    /** The TCP ports among {@code open} at which a connection between two pods with proxies arrives at the proxy's port. */
    public PortSet throughProxies(PortSet open, Pod from, Pod to) {
        return open.and(PortSet.every(Protocol.TCP)).without(Proxies.INBOUND).without(mesh.pastProxies(from, to));
    }

    /** Whether the mesh's injector gives a pod a proxy. */
    public boolean isMeshed(Pod pod) {
        return mesh.isMeshed(pod);
    }

    /**
     * A pod whose owner is known.
     *
     * @param group the pods that no policy tells from it
     * @param pod the pod
     * @param owner the object that makes it
     */
    public record Member(PodGroup group, Pod pod, Manifest owner) {}
}
