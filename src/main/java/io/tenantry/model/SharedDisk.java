package io.tenantry.model;

/**
 * A disk of a space that its programs share: files that many nodes mount at once (ReadWriteMany).
 *
 * @param name what the space calls it
 * @param size how large; may grow later where the class allows it, never shrink
 * @param storageClass one of the environment's storage classes, of files and not of blocks
 */
@ModelRecord
public record SharedDisk(@Key Name name, Bytes size, Name storageClass) {

    /** The disk. */
    public Volume volume() {
        return new Volume(size, storageClass);
    }
}
