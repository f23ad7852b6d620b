package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;

/** Where a container finds a volume of its pod. */
public final class VolumeMounts {

    private VolumeMounts() {}

    /** At {@code folder}, to be written to. */
    public static VolumeMount writable(String volume, String folder) {
        return new VolumeMountBuilder().withName(volume).withMountPath(folder).build();
    }

    /** At {@code folder}, where nothing can be changed. */
    public static VolumeMount readOnly(String volume, String folder) {
        return new VolumeMountBuilder(writable(volume, folder))
                .withReadOnly(true)
                .build();
    }
}
