package io.tenantry.render.storage;

import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.model.Name;
import io.tenantry.model.StorageClass;
import io.tenantry.render.block.Metadata;
import java.util.Collection;
import java.util.List;

/**
 * The storage classes of an environment. None is the cluster's default: what asks for a disk says which. Kubernetes
 * changes no class that exists, expansion aside: another kind of disk needs another name.
 */
public final class StorageClasses {

    private StorageClasses() {}

    /** The {@code classes} of {@code system}, in their order. */
    public static List<io.fabric8.kubernetes.api.model.storage.StorageClass> render(
            Name system, Collection<StorageClass> classes) {
        return classes.stream().map(each -> render(system, each)).toList();
    }

    private static io.fabric8.kubernetes.api.model.storage.StorageClass render(Name system, StorageClass model) {
        String name = model.name().value();
        return new StorageClassBuilder()
                .withMetadata(Metadata.ofCluster(name, Labels.ofPlatform(system.value(), name, "storage")))
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
