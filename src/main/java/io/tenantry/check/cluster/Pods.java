package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pods that a set of manifests makes, those of well-known operators and Linkerd's additions among them. */
public final class Pods {

    private static final String INJECT = "linkerd.io/inject";
    private static final Map<String, String> PROXY_LABELS = Map.of("linkerd.io/control-plane-ns", "linkerd");
    private static final Set<String> PROXY_PORTS = Set.of("linkerd-admin", "linkerd-proxy");

    private final Map<String, List<Pod>> byNamespace;

    private Pods(Map<String, List<Pod>> byNamespace) {
        this.byNamespace = byNamespace;
    }

    /** The pods of {@code manifests}. */
    public static Pods of(Manifests manifests) {
        return new Pods(manifests.stream()
                .flatMap(Pods::madeBy)
                .map(pod -> injected(pod, manifests))
                .collect(Collectors.groupingBy(Pod::namespace)));
    }

    /** Those in a namespace. */
    public List<Pod> in(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** Those in a namespace that a selector selects. */
    public List<Pod> selected(String namespace, LabelSelector selector) {
        return in(namespace).stream()
                .filter(pod -> selector.matches(pod.labels()))
                .toList();
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

    private static Pod injected(Pod pod, Manifests manifests) {
        String own = PodTemplate.of(pod.owner())
                .map(template -> template.annotations().getOrDefault(INJECT, ""))
                .orElse("");
        String inherited = manifests
                .find("", "Namespace", "", pod.namespace())
                .map(namespace -> namespace.annotations().getOrDefault(INJECT, ""))
                .orElse("");
        String said = own.isEmpty() ? inherited : own;
        return said.equals("enabled") || said.equals("ingress") ? pod.with(PROXY_LABELS, PROXY_PORTS) : pod;
    }
}
