package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the LimitRange of a namespace gives to containers that say nothing. */
public final class ContainerDefaults {

    private final Map<String, Map<String, BigDecimal>> requests = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> limits = new HashMap<>();

    private ContainerDefaults() {}

    /** Those of {@code manifests}. */
    public static ContainerDefaults of(Manifests manifests) {
        ContainerDefaults defaults = new ContainerDefaults();
        manifests.ofKind("", "LimitRange").forEach(defaults::add);
        return defaults;
    }

    private void add(Manifest range) {
        range.at("/spec/limits")
                .valueStream()
                .filter(limit -> limit.path("type").asText().equals("Container"))
                .forEach(limit -> {
                    Map<String, BigDecimal> most = amounts(limit.path("max"));
                    most.putAll(amounts(limit.path("default")));
                    Map<String, BigDecimal> asked = new TreeMap<>(most);
                    asked.putAll(amounts(limit.path("defaultRequest")));
                    limits.computeIfAbsent(range.namespace(), unused -> new TreeMap<>())
                            .putAll(most);
                    requests.computeIfAbsent(range.namespace(), unused -> new TreeMap<>())
                            .putAll(asked);
                });
    }

    /** What a container of a namespace asks for in the end: its own figures, and those it was given. */
    public Demand of(JsonNode container, String namespace) {
        Map<String, BigDecimal> ownLimits = amounts(container.at("/resources/limits"));
        Map<String, BigDecimal> allRequests = new TreeMap<>(requests.getOrDefault(namespace, Map.of()));
        allRequests.putAll(ownLimits);
        allRequests.putAll(amounts(container.at("/resources/requests")));
        Map<String, BigDecimal> allLimits = new TreeMap<>(limits.getOrDefault(namespace, Map.of()));
        allLimits.putAll(ownLimits);
        return new Demand(allRequests, allLimits);
    }

    private static Map<String, BigDecimal> amounts(JsonNode resources) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        resources.properties().forEach(entry -> Amounts.read(entry.getValue())
                .ifPresent(amount -> amounts.put(entry.getKey(), amount)));
        return amounts;
    }
}
