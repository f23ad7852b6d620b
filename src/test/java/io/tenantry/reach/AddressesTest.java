package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 0.0.0.0-255.255.255.255",
        "10.0.0.0/8, 10.0.0.0-10.255.255.255",
        "10.1.2.3/16, 10.1.0.0-10.1.255.255",
        "192.168.1.7/32, 192.168.1.7-192.168.1.7",
        "255.255.255.254/31, 255.255.255.254-255.255.255.255",
    })
    void readsABlock(String block, String range) {
        assertThat(Addresses.ofBlock(block).orElseThrow().ranges().stream().map(Addresses::text))
                .containsExactly(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0/8",
                "10.0.0.256/8",
                "010.0.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "fd00::/8"
            })
    void refusesWhatIsNoBlock(String text) {
        assertThat(Addresses.ofBlock(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::/0", "fd00::/8", "2001:db8:0:1::/64", "2001:db8:0:1:2:3:4:5/128", "::ffff:10.0.0.0/104"})
    void knowsABlockOfIpv6(String block) {
        assertThat(AddressesV6.isBlock(block)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "10.0.0.0/8", "fd00:/8", "fd00::/129", "fd00::/-1", "g::/8"})
    void knowsWhatIsNone(String text) {
        assertThat(AddressesV6.isBlock(text)).isFalse();
    }

    @Test
    void allOfThemAreOneRange() {
        assertThat(Addresses.text(Addresses.EVERY.ranges().get(0))).isEqualTo("0.0.0.0-255.255.255.255");
    }
}
