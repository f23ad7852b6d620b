package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.kube.ConnectionAnnotations;
import io.tenantry.kube.Listener;
import java.util.Collection;

/** Says on a policy what it stands for, so that the proof of isolation can hold what it lets through against that. */
final class Declared {

    private Declared() {}

    /** The policy's pods connect to {@code listeners}, each of which somebody declared. */
    static ObjectMeta connections(ObjectMeta metadata, Collection<Listener> listeners) {
        return listeners.isEmpty()
                ? metadata
                : with(metadata, ConnectionAnnotations.CONNECTS_TO, ConnectionAnnotations.connectsTo(listeners));
    }

    /** The policy's pods wait for {@code whom}, who comes from outside of the cluster. */
    static ObjectMeta openTo(ObjectMeta metadata, String whom) {
        return with(metadata, ConnectionAnnotations.OPEN_TO, whom);
    }

    private static ObjectMeta with(ObjectMeta metadata, String key, String value) {
        return new ObjectMetaBuilder(metadata).addToAnnotations(key, value).build();
    }
}
