package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every container requests CPU and memory and has a limit of memory, of its own or by the LimitRange of its namespace. */
public final class ContainerResources implements Rule {

    @Override
    public String id() {
        return "container-resources";
    }

    @Override
    public String summary() {
        return "A container says what it needs of CPU and memory, and how much memory it may use.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<String, Set<String>> defaults = manifests.ofKind("", "LimitRange").stream()
                .collect(Collectors.toMap(Manifest::namespace, ContainerResources::defaults, ContainerResources::both));
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> check(pod, defaults.getOrDefault(pod.namespace(), Set.of())))
                .toList();
    }

    private Stream<Problem> check(PodTemplate pod, Set<String> defaults) {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> pod.spec().path(list).valueStream())
                .flatMap(container -> {
                    List<String> missing = missing(container.path("resources"), defaults);
                    return missing.isEmpty() ? Stream.empty() : Stream.of(problem(pod, container, missing));
                });
    }

    private Problem problem(PodTemplate pod, JsonNode container, List<String> missing) {
        return pod.owner()
                .problem(
                        severity(),
                        id(),
                        "its container '" + container.path("name").asText() + "' has no " + String.join(", ", missing),
                        "expected requests of cpu and memory, and a limit of memory");
    }

    private static List<String> missing(JsonNode resources, Set<String> defaults) {
        List<String> missing = new ArrayList<>();
        for (String resource : List.of("cpu", "memory")) {
            boolean limited = resources.path("limits").has(resource);
            if (!limited && !resources.path("requests").has(resource) && !defaults.contains("requests." + resource)) {
                missing.add("requests." + resource);
            }
        }
        if (!resources.path("limits").has("memory") && !defaults.contains("limits.memory")) {
            missing.add("limits.memory");
        }
        return missing;
    }

    /** What a LimitRange adds to a container that says nothing; a default limit is a default request too. */
    private static Set<String> defaults(Manifest range) {
        return range.at("/spec/limits")
                .valueStream()
                .filter(limit -> limit.path("type").asText().equals("Container"))
                .flatMap(limit -> Stream.of(
                                keys(limit.path("defaultRequest"), "requests."),
                                keys(limit.path("default"), "requests."),
                                keys(limit.path("default"), "limits."))
                        .flatMap(keys -> keys))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(JsonNode resources, String prefix) {
        return resources.properties().stream().map(entry -> prefix + entry.getKey());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
