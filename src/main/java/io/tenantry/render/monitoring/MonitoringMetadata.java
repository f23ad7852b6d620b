package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.util.Map;

/** The metadata of what stands in the namespace of monitoring. */
public final class MonitoringMetadata {

    private static final String COMPONENT = "monitoring";

    private MonitoringMetadata() {}

    /** Of a thing that is no single tenant's. */
    public static ObjectMeta of(Name system, String name) {
        return Metadata.of(Namespaces.MONITORING, name, labels(system, name));
    }

    /** Of a thing of a space's. */
    public static ObjectMeta of(Name system, SpaceNames space, String name) {
        return Metadata.of(Namespaces.MONITORING, space.shared(name), space.labels(system.value(), name, COMPONENT));
    }

    /** The labels of a thing that is no single tenant's, wherever it stands. */
    static Map<String, String> labels(Name system, String name) {
        return Labels.ofPlatform(system.value(), name, COMPONENT);
    }

    /** The labels of a thing of a space's, wherever it stands. */
    static Map<String, String> labels(Name system, SpaceNames space, String name) {
        return space.labels(system.value(), name, COMPONENT);
    }
}
