package io.tenantry.model;

/** A folder of a program that outlives its pods. */
public sealed interface Mount {

    /** Its absolute path. */
    String folder();

    /**
     * A disk that every pod has for itself, and finds again when it comes back: pods with names and numbers, which are
     * replaced one by one.
     *
     * @param folder its absolute path
     * @param size how large; may grow later where the class allows it, never shrink
     * @param storageClass one of the environment's storage classes
     */
    @ModelRecord
    record EachReplica(String folder, Bytes size, Name storageClass) implements Mount {

        /** The disk of one pod. */
        public Volume volume() {
            return new Volume(size, storageClass);
        }
    }

    /**
     * The one disk of a workload that is one pod. One node at a time mounts it, so the pod goes before the next comes.
     *
     * @param folder its absolute path
     * @param size how large; may grow later where the class allows it, never shrink
     * @param storageClass one of the environment's storage classes
     */
    @ModelRecord
    record Single(String folder, Bytes size, Name storageClass) implements Mount {

        /** The disk. */
        public Volume volume() {
            return new Volume(size, storageClass);
        }
    }

    /**
     * One of the space's disks, which many programs and pods mount at once.
     *
     * @param disk its name in the space
     * @param folder its absolute path
     * @param use what the program does there
     */
    @ModelRecord
    record Shared(Name disk, String folder, Use use) implements Mount {

        /** Reads and writes. */
        public static MountSharedBuilder defaults() {
            return MountSharedBuilder.builder().use(Use.READ_WRITE);
        }
    }

    /** What a program does with a shared disk. */
    enum Use {
        /** Reads alone. */
        READ_ONLY,
        /** Reads and writes. */
        READ_WRITE
    }
}
