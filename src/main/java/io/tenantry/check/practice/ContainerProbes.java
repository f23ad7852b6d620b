package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every long-running workload that listens has a container whose liveness is probed, and one whose readiness is, where a
 * Service leads to its pods. One that listens nowhere answers nobody, and ends when it fails. A sidecar's readiness is its
 * pod's; its liveness is its own, and restarts no program beside it. */
public final class ContainerProbes implements Rule {

    @Override
    public String id() {
        return "container-probes";
    }

    @Override
    public String summary() {
        return "A workload that listens has a liveness probe, and a readiness probe where a Service leads to it.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Set<Manifest> served = manifests.ofKind("", "Service").stream()
                .filter(service -> !service.at("/spec/selector").isEmpty())
                .flatMap(service ->
                        pods.selected(service.namespace(), Selectors.ofLabels(service.at("/spec/selector"))).stream())
                .map(Pod::owner)
                .collect(Collectors.toSet());
        return LongRunning.in(manifests)
                .flatMap(pod -> Stream.concat(
                        listens(pod) || served.contains(pod.owner()) ? liveness(pod) : Stream.empty(),
                        served.contains(pod.owner()) ? readiness(pod) : Stream.empty()))
                .toList();
    }

    private static boolean listens(PodTemplate pod) {
        return pod.containers().anyMatch(container -> !container.path("ports").isEmpty());
    }

    private Stream<Problem> liveness(PodTemplate pod) {
        boolean has = pod.spec().path("containers").valueStream().anyMatch(container -> container.has("livenessProbe"));
        return missing(pod, has, "livenessProbe", "so a program that hangs is never restarted");
    }

    private Stream<Problem> readiness(PodTemplate pod) {
        boolean has = pod.containers().anyMatch(container -> container.has("readinessProbe"));
        return missing(pod, has, "readinessProbe", "so its Service sends requests before it can answer");
    }

    private Stream<Problem> missing(PodTemplate pod, boolean has, String probe, String consequence) {
        return has
                ? Stream.empty()
                : Stream.of(pod.owner()
                        .problem(
                                severity(),
                                id(),
                                "no container of its pods has a " + probe + ", " + consequence,
                                "expected a " + probe + " on the container that does the work"));
    }
}
