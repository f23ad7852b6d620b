package io.tenantry.render.storage;

import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.model.Name;
import io.tenantry.model.StorageClass;
import io.tenantry.render.block.Metadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The storage classes of an environment. None is the cluster's default: what asks for a disk says which. Kubernetes
 * changes no class that exists, expansion aside: another kind of disk needs another name.
 */
public final class StorageClasses {

    /**
     * Has local-path make volumes of the type {@code local}. Of its own type, {@code hostPath}, the kubelet neither knows how
     * full they are nor gives them to the pod's group.
     */
    private static final Map<String, String> MEASURED = Map.of("defaultVolumeType", "local");

    private StorageClasses() {}

    /** The {@code classes} of {@code system}, in their order. */
    public static List<io.fabric8.kubernetes.api.model.storage.StorageClass> render(
            Name system, Collection<StorageClass> classes) {
        return classes.stream().map(each -> render(system, each)).toList();
    }

    private static io.fabric8.kubernetes.api.model.storage.StorageClass render(Name system, StorageClass model) {
        String name = model.name().value();
        return new StorageClassBuilder()
                .withNewMetadataLike(Metadata.ofCluster(name, Labels.ofPlatform(system.value(), name, "storage")))
                .addToAnnotations(model.isLocalPath() ? MEASURED : Map.of())
                .endMetadata()
                .withProvisioner(model.provisioner())
                .withParameters(model.parameters().isEmpty() ? null : model.parameters())
                .withVolumeBindingMode(
                        switch (model.binding()) {
                            case WAIT_FOR_FIRST_CONSUMER -> "WaitForFirstConsumer";
                            case IMMEDIATE -> "Immediate";
                        })
                .withReclaimPolicy(
                        switch (model.reclaim()) {
                            case RETAIN -> "Retain";
                            case DELETE -> "Delete";
                        })
                .withAllowVolumeExpansion(model.expandable())
                .build();
    }
}
