package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.linkerd.Server;
import io.tenantry.imports.linkerd.ServerSpec;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Listener;

/** A listener as the mesh knows it: closed until an authorization names it. */
final class Servers {

    private Servers() {}

    static Server of(ObjectMeta metadata, Listener listener) {
        return new Server()
                .withMetadata(metadata)
                .withSpec(new ServerSpec()
                        .withAccessPolicy("deny")
                        .withPodSelector(new LabelSelectorBuilder()
                                .withMatchLabels(listener.pods().selector())
                                .build())
                        .withPort(new IntOrString(listener.port().number()))
                        .withProxyProtocol(protocol(listener.port().protocol())));
    }

    /**
     * HTTP/1 and 2 alike are said as the first, which a meshed client upgrades by itself; so no proxy waits to see what a
     * client will say.
     */
    private static String protocol(EndpointPort.Protocol protocol) {
        return switch (protocol) {
            case HTTP, PROXY -> "HTTP/1";
            case OPAQUE -> "opaque";
            case PLAIN, DATAGRAM ->
                throw new IllegalArgumentException("the mesh carries neither datagrams nor what has no proxies");
        };
    }
}
