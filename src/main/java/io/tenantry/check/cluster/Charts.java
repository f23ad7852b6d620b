package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where Argo CD installs Helm charts. What a chart makes stands in no manifest, so whatever seems to be missing in its
 * namespace may well be there.
 */
final class Charts {

    private final Set<String> namespaces;

    private Charts(Set<String> namespaces) {
        this.namespaces = namespaces;
    }

    static Charts in(Manifests manifests) {
        return new Charts(manifests.ofKind("argoproj.io", "Application").stream()
                .filter(Charts::installsChart)
                .map(application ->
                        application.at("/spec/destination/namespace").asText())
                .collect(Collectors.toSet()));
    }

    private static boolean installsChart(Manifest application) {
        return Stream.concat(
                        Stream.of(application.at("/spec/source")),
                        application.at("/spec/sources").valueStream())
                .anyMatch(Charts::isChart);
    }

    private static boolean isChart(JsonNode source) {
        return source.has("chart") || source.has("helm");
    }

    boolean fill(String namespace) {
        return namespaces.contains(namespace);
    }

    boolean any() {
        return !namespaces.isEmpty();
    }
}
