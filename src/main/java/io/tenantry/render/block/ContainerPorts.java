package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.tenantry.kube.EndpointPort;

/** What a container says that it listens on, over TCP. */
public final class ContainerPorts {

    private ContainerPorts() {}

    /** {@code port}, under its name. */
    public static ContainerPort of(EndpointPort port) {
        return of(port.name(), port.number());
    }

    /** The port {@code number}, which Services and policies may call {@code name}. */
    public static ContainerPort of(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(number)
                .withProtocol("TCP")
                .build();
    }
}
