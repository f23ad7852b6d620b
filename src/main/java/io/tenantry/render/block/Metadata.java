package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;

/** The metadata of an object. */
public final class Metadata {

    private Metadata() {}

    /** Of an object in a namespace. */
    public static ObjectMeta of(String namespace, String name, Map<String, String> labels) {
        return new ObjectMetaBuilder()
                .withNamespace(namespace)
                .withName(name)
                .withLabels(labels)
                .build();
    }

    /** Of an object of the cluster's. */
    public static ObjectMeta ofCluster(String name, Map<String, String> labels) {
        return new ObjectMetaBuilder().withName(name).withLabels(labels).build();
    }
}
