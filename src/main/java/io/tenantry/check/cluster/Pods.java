package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.reach.LabelSelector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pods that a set of manifests makes, those of well-known operators and Linkerd's additions among them. */
public final class Pods {

    private static final Map<String, String> PROXY_LABELS = Map.of("linkerd.io/control-plane-ns", "linkerd");
    private static final Set<String> PROXY_PORTS = Set.of("linkerd-admin", "linkerd-proxy");

    private final Map<String, List<Pod>> byNamespace;
    private final Map<Label, List<Pod>> byLabel = new HashMap<>();

    private Pods(Map<String, List<Pod>> byNamespace) {
        this.byNamespace = byNamespace;
        byNamespace.forEach(
                (namespace, pods) -> pods.forEach(pod -> pod.labels().forEach((key, value) -> byLabel.computeIfAbsent(
                                new Label(namespace, key, value), unused -> new ArrayList<>())
                        .add(pod))));
    }

    /** The pods of {@code manifests}. */
    public static Pods of(Manifests manifests) {
        return manifests.view(Pods.class, Pods::read);
    }

    private static Pods read(Manifests manifests) {
        Injection injection = Injection.in(manifests);
        return new Pods(manifests.stream()
                .flatMap(Pods::madeBy)
                .map(pod -> injection.covers(pod.owner()) ? pod.with(PROXY_LABELS, PROXY_PORTS) : pod)
                .collect(Collectors.groupingBy(Pod::namespace)));
    }

    /** Those in a namespace. */
    public List<Pod> in(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** Those in a namespace that a selector selects. */
    public List<Pod> selected(String namespace, LabelSelector selector) {
        return candidates(namespace, selector).stream()
                .filter(pod -> selector.matches(pod.labels()))
                .toList();
    }

    /** The fewest that are known to hold all it selects: a shared namespace has pods of every tenant. */
    private List<Pod> candidates(String namespace, LabelSelector selector) {
        return selector.matchLabels().entrySet().stream()
                .map(label ->
                        byLabel.getOrDefault(new Label(namespace, label.getKey(), label.getValue()), List.<Pod>of()))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> in(namespace));
    }

    private static Stream<Pod> madeBy(Manifest owner) {
        return Stream.concat(PodTemplate.of(owner).map(Pods::pod).stream(), OperatorPods.of(owner));
    }

    private static Pod pod(PodTemplate template) {
        Set<String> names = template.containers()
                .flatMap(container -> container.path("ports").valueStream())
                .map(port -> port.path("name").asText())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new Pod(template.owner(), template.namespace(), template.labels(), Optional.of(names));
    }

    private record Label(String namespace, String key, String value) {}
}
