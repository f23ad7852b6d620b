package io.tenantry.model;

import java.util.Objects;

/**
 * A disk of each replica of something.
 *
 * @param size how large; may grow later where the class allows it, never shrink
 * @param storageClass one of the environment's storage classes
 */
public record Volume(Bytes size, Name storageClass) {

    public Volume {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(storageClass, "storageClass");
    }

    /** Reads both, as in {@code Volume.of("30Gi", "fast-ssd")}. */
    public static Volume of(String size, String storageClass) {
        return new Volume(Bytes.of(size), Name.of(storageClass));
    }
}
