package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortSetTest {

    private static final PortSet WEB = PortSet.of(Protocol.TCP, Intervals.of(80, 80));
    private static final PortSet DNS = PortSet.of(Protocol.UDP, Intervals.of(53, 53));

    @Test
    void readsAsProtocolsWithTheirPorts() {
        PortSet ports = DNS.or(WEB).or(PortSet.of(Protocol.TCP, Intervals.of(8080, 8090)));

        assertThat(ports).hasToString("TCP 80,8080-8090,UDP 53");
    }

    @Test
    void aWholeProtocolIsARange() {
        assertThat(PortSet.every(Protocol.SCTP)).hasToString("SCTP 1-65535");
    }

    @Test
    void allProtocolsTogetherAreAllConnections() {
        PortSet all =
                PortSet.every(Protocol.UDP).or(PortSet.every(Protocol.SCTP)).or(PortSet.every(Protocol.TCP));

        assertThat(all).isEqualTo(PortSet.all()).hasToString("All Connections");
        assertThat(all.isAll()).isTrue();
    }

    @Test
    void nothingIsNoConnections() {
        assertThat(WEB.and(DNS)).isEqualTo(PortSet.none()).hasToString("No Connections");
        assertThat(WEB.without(WEB).isEmpty()).isTrue();
    }

    @Test
    void holdsPortsThatThereAre() {
        assertThat(PortSet.of(Protocol.TCP, Intervals.of(0, 70_000))).isEqualTo(PortSet.every(Protocol.TCP));
    }

    @Test
    void whatIsOpenInBothIsOpenByProtocol() {
        assertThat(PortSet.all().and(WEB)).isEqualTo(WEB);
        assertThat(WEB.and(PortSet.all())).isEqualTo(WEB);
        assertThat(WEB.or(DNS).and(DNS)).isEqualTo(DNS);
        assertThat(WEB.or(DNS).without(DNS)).isEqualTo(WEB);
        assertThat(WEB.contains(Protocol.TCP, 80)).isTrue();
        assertThat(WEB.contains(Protocol.UDP, 80)).isFalse();
    }
}
