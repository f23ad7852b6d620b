package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class K3sTest {

    private static final Map<Name, String> SERVERS = Map.of(
            Name.of("one"), "10.20.0.11",
            Name.of("two"), "10.20.0.12",
            Name.of("three"), "10.20.0.13");

    @Test
    void threeServersBehindOneName() {
        assertThatCode(() -> k3s().build()).doesNotThrowAnyException();
    }

    @Test
    void twoServersHaveNoMajority() {
        assertThatThrownBy(() -> k3s().servers(Map.of(Name.of("one"), "10.20.0.11", Name.of("two"), "10.20.0.12"))
                        .build())
                .hasMessage("servers: 2 servers; expected 3, 5 or 7: an odd number, so that one may be lost");
    }

    @ParameterizedTest
    @CsvSource({"256.0.0.1", "10.20.0", "master-1", "10.20.0.1111"})
    void aServerHasAnAddress(String address) {
        assertThatThrownBy(() -> k3s().servers(Map.of(
                                Name.of("one"), address, Name.of("two"), "10.20.0.12", Name.of("three"), "10.20.0.13"))
                        .build())
                .hasMessage("servers.one: '" + address + "' is no address; expected such as 10.20.0.11");
    }

    @Test
    void versionScheduleAndNumberAreWhatTheySeem() {
        assertThatThrownBy(() -> k3s().version("1.34")
                        .snapshotSchedule("hourly")
                        .snapshots(0)
                        .build())
                .hasMessageContaining("version: '1.34' is no version of k3s; expected such as v1.34.1+k3s1")
                .hasMessageContaining("snapshotSchedule: 'hourly' is no schedule; expected five fields, as 0 */6 * * *")
                .hasMessageContaining("snapshots: 0 snapshots; expected 1 to 1000");
    }

    @Test
    void nothingElseIsMadeSo() {
        assertThatThrownBy(() -> Cluster.defaults()
                        .name(Name.of("shop"))
                        .flavour(Flavour.KIND)
                        .k3s(k3s().build())
                        .build())
                .hasMessage("k3s: it is no cluster of k3s; expected none, or flavour: k3s");
    }

    private static K3sBuilder k3s() {
        return K3s.defaults()
                .version("v1.34.1+k3s1")
                .endpoint(Host.of("api.shop.example.com"))
                .servers(SERVERS);
    }
}
