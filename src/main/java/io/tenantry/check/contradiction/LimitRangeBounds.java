package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.ContainerDefaults;
import io.tenantry.check.cluster.Demand;
import io.tenantry.check.cluster.Demands;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every container, pod and claim stays within the LimitRanges of its namespace; the API server refuses it otherwise. */
public final class LimitRangeBounds implements Rule {

    @Override
    public String id() {
        return "limit-range";
    }

    @Override
    public String summary() {
        return "A container, a pod and a claim stay within the LimitRange of their namespace.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        ContainerDefaults defaults = ContainerDefaults.of(manifests);
        Demands demands = Demands.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (Manifest range : manifests.ofKind("", "LimitRange")) {
            for (Manifest manifest : manifests.inNamespace(range.namespace())) {
                PodTemplate.of(manifest).ifPresent(pod -> range.at("/spec/limits")
                        .forEach(limit -> problems.addAll(check(pod, limit, defaults, demands))));
                if (manifest.is("", "PersistentVolumeClaim")) {
                    bounds(range, "PersistentVolumeClaim")
                            .flatMap(limit -> check(manifest, limit, "it", claimed(manifest)))
                            .forEach(problems::add);
                }
            }
        }
        return problems;
    }

    private List<Problem> check(PodTemplate pod, JsonNode limit, ContainerDefaults defaults, Demands demands) {
        return switch (limit.path("type").asText()) {
            case "Container" ->
                Stream.of("initContainers", "containers")
                        .flatMap(list -> pod.spec().path(list).valueStream())
                        .flatMap(container -> check(
                                pod.owner(),
                                limit,
                                "its container '" + container.path("name").asText() + "'",
                                defaults.of(container, pod.namespace())))
                        .toList();
            case "Pod" ->
                check(pod.owner(), limit, "each of its pods", demands.of(pod)).toList();
            default -> List.of();
        };
    }

    private Stream<Problem> check(Manifest owner, JsonNode limit, String what, Demand demand) {
        Stream<Problem> tooMuch = limit.path("max").properties().stream()
                .filter(max -> exceeds(demand.limits().get(max.getKey()), max.getValue()))
                .map(max -> problem(owner, what + " may use more " + max.getKey(), "at most", max));
        Stream<Problem> tooLittle = limit.path("min").properties().stream()
                .filter(min -> fallsBelow(demand.requests().get(min.getKey()), min.getValue()))
                .map(min -> problem(owner, what + " requests less " + min.getKey(), "at least", min));
        return Stream.concat(tooMuch, tooLittle);
    }

    private Problem problem(Manifest owner, String message, String bound, Map.Entry<String, JsonNode> figure) {
        return owner.problem(
                severity(),
                id(),
                message + " than the LimitRange of its namespace allows",
                "expected " + bound + " " + figure.getValue().asText());
    }

    private static boolean exceeds(BigDecimal amount, JsonNode most) {
        return amount != null
                && Amounts.read(most).filter(max -> amount.compareTo(max) > 0).isPresent();
    }

    private static boolean fallsBelow(BigDecimal amount, JsonNode least) {
        return amount != null
                && Amounts.read(least).filter(min -> amount.compareTo(min) < 0).isPresent();
    }

    private static Stream<JsonNode> bounds(Manifest range, String type) {
        return range.at("/spec/limits")
                .valueStream()
                .filter(limit -> limit.path("type").asText().equals(type));
    }

    private static Demand claimed(Manifest claim) {
        return Amounts.read(claim.at("/spec/resources/requests/storage"))
                .map(storage -> new Demand(Map.of("storage", storage), Map.of("storage", storage)))
                .orElse(Demand.NONE);
    }
}
