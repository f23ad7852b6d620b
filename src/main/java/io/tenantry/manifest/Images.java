package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The images that a set of manifests names: of containers, and of the servers that operators make of their own kinds. What a
 * chart brings, or an operator chooses by itself, stands in no manifest.
 */
public final class Images {

    private static final Map<String, String> OF_SERVERS = Map.of(
            "Alertmanager.monitoring.coreos.com", "/spec/image",
            "Cluster.postgresql.cnpg.io", "/spec/imageName",
            "Prometheus.monitoring.coreos.com", "/spec/image",
            "postgresql.acid.zalan.do", "/spec/dockerImage");

    private static final Map<String, String> CONTAINERS = Map.of(
            "Grafana.grafana.integreatly.org", "/spec/deployment/spec/template/spec/containers",
            "Pooler.postgresql.cnpg.io", "/spec/template/spec/containers",
            "postgresql.acid.zalan.do", "/spec/sidecars");

    private Images() {}

    /** Each image once, as it is written, sorted. */
    public static List<String> of(Manifests manifests) {
        return Stream.concat(
                        PodTemplate.all(manifests).stream()
                                .flatMap(PodTemplate::containers)
                                .map(Images::ofContainer),
                        manifests.all().stream().flatMap(Images::ofServers))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<JsonNode> ofServers(Manifest manifest) {
        Stream<JsonNode> server =
                Stream.ofNullable(OF_SERVERS.get(manifest.qualifiedKind())).map(manifest::at);
        Stream<JsonNode> beside = Stream.ofNullable(CONTAINERS.get(manifest.qualifiedKind()))
                .flatMap(path -> manifest.at(path).valueStream())
                .map(Images::ofContainer);
        return Stream.concat(server, beside);
    }

    private static JsonNode ofContainer(JsonNode container) {
        return container.path("image");
    }
}
