package io.tenantry.kube;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Comparator;
import java.util.Objects;

/**
 * What makes a Kubernetes object one and the same: two objects with equal keys overwrite each other in a cluster. The
 * version of the API is no part of it.
 *
 * @param group API group, empty for the core group
 * @param kind kind, as {@code Deployment}
 * @param namespace namespace, empty for what is cluster-scoped or has none yet
 * @param name name
 */
public record ObjectKey(String group, String kind, String namespace, String name) implements Comparable<ObjectKey> {

    private static final Comparator<ObjectKey> ORDER = Comparator.comparing(ObjectKey::kind)
            .thenComparing(ObjectKey::group)
            .thenComparing(ObjectKey::namespace)
            .thenComparing(ObjectKey::name);

    public ObjectKey {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
    }

    /** The key of a typed object; what it leaves open is empty. */
    public static ObjectKey of(HasMetadata object) {
        return new ObjectKey(
                groupOf(object.getApiVersion()),
                object.getKind(),
                Objects.requireNonNullElse(object.getMetadata().getNamespace(), ""),
                Objects.requireNonNullElse(object.getMetadata().getName(), ""));
    }

    /** The key of an object as JSON; what it leaves open is empty. */
    public static ObjectKey of(JsonNode manifest) {
        return new ObjectKey(
                groupOf(manifest.path("apiVersion").asText()),
                manifest.path("kind").asText(),
                manifest.path("metadata").path("namespace").asText(),
                manifest.path("metadata").path("name").asText());
    }

    private static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }

    /** As kubectl takes it and a person reads it: {@code Deployment.apps acme/api}, {@code Namespace acme}. */
    @Override
    public String toString() {
        return qualifiedKind() + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }

    /** {@code Deployment.apps}, or the kind alone in the core group. */
    public String qualifiedKind() {
        return group.isEmpty() ? kind : kind + "." + group;
    }
}
