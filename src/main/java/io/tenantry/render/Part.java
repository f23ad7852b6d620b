package io.tenantry.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Objects;

/**
 * The objects of one concern, and the file they are written to.
 *
 * @param file the path of the file, without its ending, below the folder of the platform or the tenant; also the path of
 *     the objects in the construct tree
 * @param objects in the order a reader wants them
 */
public record Part(String file, List<HasMetadata> objects) {

    public Part {
        Objects.requireNonNull(file, "file");
        objects = List.copyOf(objects);
    }

    /** A part of any typed objects. */
    public static Part of(String file, List<? extends HasMetadata> objects) {
        return new Part(file, List.copyOf(objects));
    }
}
