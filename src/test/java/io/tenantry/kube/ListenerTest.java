package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final EndpointPort HTTP = new EndpointPort("http", 3000, EndpointPort.Protocol.HTTP);

    @Test
    void isCalledAfterItsPodsAndItsPort() {
        assertThat(new Listener(pods("api", "api"), HTTP).name()).isEqualTo("api-3000");
    }

    @Test
    void isOneWhateverItsPortIsCalled() {
        EndpointPort metrics = new EndpointPort("metrics", 3000, EndpointPort.Protocol.HTTP);

        assertThat(new TreeSet<>(
                        List.of(new Listener(pods("api", "api"), HTTP), new Listener(pods("api", "api"), metrics))))
                .hasSize(1);
    }

    @Test
    void isAnotherForOtherPodsOfTheSameName() {
        assertThat(new TreeSet<>(
                        List.of(new Listener(pods("api", "api"), HTTP), new Listener(pods("api", "impostor"), HTTP))))
                .hasSize(2);
    }

    private static Endpoint pods(String name, String label) {
        return new Endpoint("tenant-acme", name, Map.of(Labels.NAME, label), name);
    }
}
