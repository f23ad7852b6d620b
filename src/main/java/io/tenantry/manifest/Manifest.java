package io.tenantry.manifest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Kubernetes object as it would be applied. No record, since every rule asks for its key and its labels, which are
 * looked up once.
 */
public final class Manifest {

    /** Rules ask for the same few places of every object. */
    private static final Map<String, JsonPointer> POINTERS = new ConcurrentHashMap<>();

    private final ObjectNode content;
    private final Optional<Location> location;
    private final ObjectKey key;
    private final String qualifiedKind;
    private final Map<String, String> labels;
    private final Map<String, String> annotations;

    /**
     * An object.
     *
     * @param content all of it; nobody may change it
     * @param location where it begins, absent when it was never in a file
     */
    public Manifest(ObjectNode content, Optional<Location> location) {
        this.content = Objects.requireNonNull(content, "content");
        this.location = Objects.requireNonNull(location, "location");
        this.key = ObjectKey.of(content);
        this.qualifiedKind = key.qualifiedKind();
        this.labels = texts(content.path("metadata").path("labels"));
        this.annotations = texts(content.path("metadata").path("annotations"));
    }

    /** An object that was never in a file. */
    public static Manifest of(ObjectNode content) {
        return new Manifest(content, Optional.empty());
    }

    /** All of it; nobody may change it. */
    public ObjectNode content() {
        return content;
    }

    /** Where it begins, absent when it was never in a file. */
    public Optional<Location> location() {
        return location;
    }

    /** What makes it one and the same in a cluster. */
    public ObjectKey key() {
        return key;
    }

    /** Kind, as {@code Deployment}; empty where it has none. */
    public String kind() {
        return key.kind();
    }

    /** API group, empty for the core group. */
    public String group() {
        return key.group();
    }

    /** Kind and group, as {@code Deployment.apps}. */
    public String qualifiedKind() {
        return qualifiedKind;
    }

    /** Namespace, empty where it names none. */
    public String namespace() {
        return key.namespace();
    }

    /** Name, empty where it has none. */
    public String name() {
        return key.name();
    }

    /** Its own labels, by key. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Its annotations, by key. */
    public Map<String, String> annotations() {
        return annotations;
    }

    /** What stands at a JSON pointer, as {@code /spec/replicas}; a missing node where nothing does. */
    public JsonNode at(String pointer) {
        return content.at(POINTERS.computeIfAbsent(pointer, JsonPointer::compile));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Manifest manifest
                && content.equals(manifest.content)
                && location.equals(manifest.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, location);
    }

    /** Its place and its key. */
    @Override
    public String toString() {
        return location.map(place -> place + ": ").orElse("") + key;
    }

    /** The texts of a map such as labels; what is no text is read as the API server would refuse it: not at all. */
    static Map<String, String> texts(JsonNode map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        map.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return Collections.unmodifiableMap(texts);
    }
}
