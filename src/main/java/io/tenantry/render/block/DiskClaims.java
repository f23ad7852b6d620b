package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.tenantry.model.Volume;
import java.util.Map;

/** Claims for disks. */
public final class DiskClaims {

    private DiskClaims() {}

    /**
     * What each pod of a StatefulSet claims for itself.
     *
     * @param name what its pods call the volume
     * @param selector the labels that the set's pods are found by: others change with releases, and a template cannot
     */
    public static PersistentVolumeClaim template(String name, Map<String, String> selector, Volume volume) {
        return ofOneNode(
                new ObjectMetaBuilder().withName(name).withLabels(selector).build(), volume);
    }

    /** A disk that the pods of one node at a time may mount. */
    public static PersistentVolumeClaim ofOneNode(ObjectMeta metadata, Volume volume) {
        return claim(metadata, volume, "ReadWriteOnce");
    }

    /** A disk that pods on several nodes write to. */
    public static PersistentVolumeClaim ofManyNodes(ObjectMeta metadata, Volume volume) {
        return claim(metadata, volume, "ReadWriteMany");
    }

    private static PersistentVolumeClaim claim(ObjectMeta metadata, Volume volume, String accessMode) {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withAccessModes(accessMode)
                .withStorageClassName(volume.storageClass().value())
                .withNewResources()
                .addToRequests("storage", ContainerResources.storage(volume.size()))
                .endResources()
                .endSpec()
                .build();
    }
}
