package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        "::/0, ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fd00::/8, fd00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:DB8:0:1::/64, 2001:db8:0:1::-2001:db8:0:1:ffff:ffff:ffff:ffff",
        "2001:db8:0:1:2:3:4:5/128, 2001:db8:0:1:2:3:4:5-2001:db8:0:1:2:3:4:5",
        "::1/128, ::1-::1",
        "::1.2.3.4/128, ::102:304-::102:304",
        "1::2:0:0:0:3/128, 1:0:0:2::3-1:0:0:2::3",
        "1:0:0:2:3:0:0:4/128, 1::2:3:0:0:4-1::2:3:0:0:4",
        "64:ff9b::/96, 64:ff9b::-64:ff9b::ffff:ffff",
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
                "10.0.0.0.0/8",
                "10.0.0.256/8",
                "010.0.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::",
                "fd00:/8",
                "fd00::/129",
                "fd00::/-1",
                "g::/8",
                "1::2::3/128",
                "1:2:3:4:5:6:7:8:9/128",
                "fe80::1%eth0/128",
                ".:a/8",
                "::ffff:10.0.0.0/104"
            })
    void refusesWhatIsNoBlock(String text) {
        assertThat(Addresses.ofBlock(text)).isEmpty();
    }

    @Test
    void familiesHaveNoAddressInCommonAndNeverTouch() {
        Intervals all = Arrays.stream(AddressFamily.values())
                .map(family -> Intervals.of(family.all().first(), family.all().last()))
                .reduce(Intervals.none(), Intervals::or);

        assertThat(all.ranges().stream().map(Addresses::text))
                .containsExactly("0.0.0.0-255.255.255.255", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    }
}
