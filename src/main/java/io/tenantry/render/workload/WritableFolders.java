package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.tenantry.render.block.VolumeMounts;
import java.util.List;

/** Folders of a container that are empty at each start. */
final class WritableFolders {

    /** What one of them may hold: beyond it the pod is evicted, not the node filled. */
    private static final Quantity SIZE = new Quantity("256Mi");

    private final String prefix;
    private final List<String> folders;

    /** @param prefix what the names of their volumes begin with */
    WritableFolders(String prefix, List<String> folders) {
        this.prefix = prefix;
        this.folders = folders;
    }

    List<Volume> volumes() {
        return folders.stream()
                .map(folder -> new VolumeBuilder()
                        .withName(volume(folder))
                        .withNewEmptyDir()
                        .withSizeLimit(SIZE)
                        .endEmptyDir()
                        .build())
                .toList();
    }

    List<VolumeMount> mounts() {
        return folders.stream()
                .map(folder -> VolumeMounts.writable(volume(folder), folder))
                .toList();
    }

    private String volume(String folder) {
        return prefix + "writable-" + folders.indexOf(folder);
    }
}
