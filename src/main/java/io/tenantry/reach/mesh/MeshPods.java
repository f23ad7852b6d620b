package io.tenantry.reach.mesh;

import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Ports;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the mesh knows of pods: whether they have a proxy, whom it lets in by default, and who they are. */
public final class MeshPods {

    /** The annotation that says whom a proxy lets in where no Server stands before a port. */
    public static final String DEFAULT_INBOUND_POLICY = "config.linkerd.io/default-inbound-policy";

    private static final Pattern PORTS = Pattern.compile("(?<first>[0-9]{1,5})(?:-(?<last>[0-9]{1,5}))?");

    private record Place(String namespace, Map<String, String> labels) {}

    private final Map<String, Map<String, String>> namespaces = new HashMap<>();
    private final Map<Place, Map<String, String>> annotations = new HashMap<>();
    private final Map<Place, Set<String>> serviceAccounts = new HashMap<>();

    /** Those of {@code manifests}. */
    public MeshPods(Manifests manifests) {
        for (Manifest namespace : manifests.ofKind("", "Namespace")) {
            namespaces.put(namespace.name(), namespace.annotations());
        }
        for (PodTemplate template : PodTemplate.all(manifests)) {
            Place place = new Place(template.namespace(), template.labels());
            annotations.computeIfAbsent(place, key -> new HashMap<>()).putAll(template.annotations());
            serviceAccounts
                    .computeIfAbsent(place, key -> new TreeSet<>())
                    .add(template.spec().path("serviceAccountName").asText("default"));
        }
    }

    /** Whether the injector gives it a proxy. */
    public boolean isMeshed(Pod pod) {
        return annotation(pod, LinkerdNames.INJECT)
                        .filter(LinkerdNames::injects)
                        .isPresent()
                && pod.network() == Pod.Network.POD;
    }

    /** The pod with the label and the proxy's ports that the injector gives it; as it is where it gets no proxy. */
    public Pod injected(Pod pod) {
        if (!isMeshed(pod)) {
            return pod;
        }
        Map<String, String> labels = new TreeMap<>(pod.labels());
        labels.putAll(LinkerdNames.meshed());
        Map<String, PortSet> ports = new TreeMap<>(pod.namedPorts());
        ports.put("linkerd-admin", PortSet.at(Protocol.TCP, Ports.PROXY_ADMIN));
        ports.put("linkerd-proxy", Proxies.INBOUND);
        return new Pod(pod.workload(), labels, ports, pod.network());
    }

    /**
     * The TCP ports at which connections from one pod with a proxy to another go past the proxies: the proxy's own, and
     * those that either pod has left out.
     */
    public PortSet pastProxies(Pod from, Pod to) {
        return PortSet.at(Protocol.TCP, Ports.PROXY_CONTROL)
                .or(PortSet.at(Protocol.TCP, Ports.PROXY_ADMIN))
                .or(skipped(to, LinkerdNames.SKIP_INBOUND_PORTS))
                .or(skipped(from, LinkerdNames.SKIP_OUTBOUND_PORTS));
    }

    private PortSet skipped(Pod pod, String key) {
        PortSet skipped = PortSet.none();
        Matcher ports = PORTS.matcher(annotation(pod, key).orElse(""));
        while (ports.find()) {
            int first = Integer.parseInt(ports.group("first"));
            int last = ports.group("last") == null ? first : Integer.parseInt(ports.group("last"));
            skipped = last < first ? skipped : skipped.or(PortSet.of(Protocol.TCP, Intervals.of(first, last)));
        }
        return skipped;
    }

    /** The chart lets everybody in where nothing says otherwise. */
    String defaultInboundPolicy(Pod pod) {
        return annotation(pod, DEFAULT_INBOUND_POLICY).orElse("all-unauthenticated");
    }

    /** ServiceAccounts that the pod may have; absent where it stands in no file, and may have any of its namespace. */
    Optional<Set<String>> serviceAccounts(Pod pod) {
        return Optional.ofNullable(serviceAccounts.get(place(pod)));
    }

    private Optional<String> annotation(Pod pod, String key) {
        return Optional.ofNullable(
                        annotations.getOrDefault(place(pod), Map.of()).get(key))
                .or(() -> Optional.ofNullable(
                        namespaces.getOrDefault(pod.namespace(), Map.of()).get(key)));
    }

    /** The label of the injector is none of the template's. */
    private static Place place(Pod pod) {
        Map<String, String> labels = new TreeMap<>(pod.labels());
        labels.remove(LinkerdNames.CONTROL_PLANE_NAMESPACE);
        return new Place(pod.namespace(), labels);
    }
}
