package io.tenantry.construct;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import java.util.Objects;

/**
 * One object as cdk8s renders it, patches and the labels of its chart included.
 *
 * @param path path of its construct below the chart, ids joined by {@code /}
 * @param manifest the whole object, its keys in reading order
 */
public record Rendered(String path, ObjectNode manifest) {

    public Rendered {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(manifest, "manifest");
    }

    /** Path of the construct that holds the object; empty for what stands in the chart itself. */
    public String part() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What makes the object one and the same in a cluster. */
    public ObjectKey key() {
        return ObjectKey.of(manifest);
    }
}
