package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One Kubernetes object as it would be applied.
 *
 * @param content all of it; nobody may change it
 * @param location where it begins, absent when it was never in a file
 */
public record Manifest(ObjectNode content, Optional<Location> location) {

    public Manifest {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(location, "location");
    }

    /** An object that was never in a file. */
    public static Manifest of(ObjectNode content) {
        return new Manifest(content, Optional.empty());
    }

    /** What makes it one and the same in a cluster. */
    public ObjectKey key() {
        return ObjectKey.of(content);
    }

    /** Kind, as {@code Deployment}; empty where it has none. */
    public String kind() {
        return content.path("kind").asText();
    }

    /** API group, empty for the core group. */
    public String group() {
        return key().group();
    }

    /** Namespace, empty where it names none. */
    public String namespace() {
        return content.path("metadata").path("namespace").asText();
    }

    /** Name, empty where it has none. */
    public String name() {
        return content.path("metadata").path("name").asText();
    }

    /** Its own labels, by key. */
    public Map<String, String> labels() {
        return texts(content.path("metadata").path("labels"));
    }

    /** Its annotations, by key. */
    public Map<String, String> annotations() {
        return texts(content.path("metadata").path("annotations"));
    }

    /** What stands at a JSON pointer, as {@code /spec/replicas}; a missing node where nothing does. */
    public JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** Whether it is of this group and kind, in whatever version. */
    public boolean is(String group, String kind) {
        return kind().equals(kind) && group().equals(group);
    }

    /**
     * Something that is wrong with it.
     *
     * @param message what is wrong, without the object's key, which the problem names beside it
     */
    public Problem problem(Severity severity, String rule, String message, String fix) {
        return new Problem(severity, rule, location, Optional.of(key().toString()), message, fix);
    }

    /** The texts of a map such as labels; what is no text is read as the API server would refuse it: not at all. */
    static Map<String, String> texts(JsonNode map) {
        Map<String, String> texts = new TreeMap<>();
        map.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return texts;
    }
}
