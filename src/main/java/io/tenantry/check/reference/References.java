package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.ObjectKey;

/** How objects name each other. */
final class References {

    private References() {}

    /** By {@code apiVersion}, {@code kind} and {@code name}. */
    static ObjectKey typed(JsonNode reference, String namespace) {
        String version = reference.path("apiVersion").asText();
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return new ObjectKey(
                group,
                reference.path("kind").asText(),
                namespace,
                reference.path("name").asText());
    }

    /** By {@code group}, {@code kind}, {@code namespace} and {@code name}, as the Gateway API does. */
    static ObjectKey grouped(JsonNode reference, String group, String kind, String namespace) {
        return new ObjectKey(
                reference.path("group").asText(group),
                reference.path("kind").asText(kind),
                reference.path("namespace").asText(namespace),
                reference.path("name").asText());
    }
}
