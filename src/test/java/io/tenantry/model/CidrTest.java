package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.problem.InvalidModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/8", "192.0.2.1/32", "255.255.255.255/32"})
    void isWrittenAsItIsRead(String range) {
        assertThat(Cidr.of(range)).hasToString(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0", "10.0.0/8", "10.0.0.0/", "10.0.0.256/32", "10.0.0.0/33", "10.0.0.1/31", "::/0"})
    void isAnIpv4RangeFromItsFirstAddress(String range) {
        assertThatThrownBy(() -> Cidr.of(range)).isInstanceOf(InvalidModelException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, true",
        "10.0.0.0/8, 10.255.255.255/32, true",
        "10.0.0.0/8, 11.0.0.0/32, false",
        "10.0.0.0/8, 9.255.255.255/32, false",
        "10.1.0.0/16, 10.0.0.0/8, false",
        "0.0.0.0/0, 255.255.255.255/32, true",
    })
    void containsWhatBeginsAndEndsInIt(String range, String other, boolean contained) {
        assertThat(Cidr.of(range).contains(Cidr.of(other))).isEqualTo(contained);
    }

    @Test
    void countsItsAddressesFromTheFirst() {
        assertThat(Cidr.of("10.96.0.0/12").address(0)).isEqualTo(Cidr.of("10.96.0.0/32"));
        assertThat(Cidr.of("10.96.0.0/12").address(257)).isEqualTo(Cidr.of("10.96.1.1/32"));
        assertThatThrownBy(() -> Cidr.of("10.96.0.0/31").address(2)).hasMessage("no address number 2 in 10.96.0.0/31");
    }
}
