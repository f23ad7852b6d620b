package io.tenantry.render.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tenantry.kube.EndpointPort;
import io.tenantry.model.Resources;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshAnnotationsTest {

    @Test
    void aProxyIsPromisedAndHeldToItsResources() {
        assertThat(MeshAnnotations.proxy(Resources.of("20m", "32Mi", "500m", "128Mi")))
                .containsExactly(
                        entry("config.linkerd.io/proxy-cpu-limit", "500m"),
                        entry("config.linkerd.io/proxy-cpu-request", "20m"),
                        entry("config.linkerd.io/proxy-memory-limit", "128Mi"),
                        entry("config.linkerd.io/proxy-memory-request", "32Mi"));
    }

    @Test
    void opaquePortsAreListedOnceAndInOrder() {
        assertThat(MeshAnnotations.opaque(List.of(port(4568), port(3306), port(4567), port(3306))))
                .containsExactly(entry("config.linkerd.io/opaque-ports", "3306,4567,4568"));
    }

    @Test
    void openPortsAreThoseThatTheProxySkips() {
        assertThat(MeshAnnotations.open(8443, 8000))
                .containsExactly(entry("config.linkerd.io/skip-inbound-ports", "8000,8443"));
    }

    private static EndpointPort port(int number) {
        return new EndpointPort("port", number, EndpointPort.Protocol.OPAQUE);
    }
}
