package io.tenantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.5, 1.5",
        ".5, 0.5",
        "5., 5",
        "+2, 2",
        "-2, -2",
        "100n, 0.0000001",
        "100u, 0.0001",
        "100m, 0.1",
        "2k, 2000",
        "2M, 2000000",
        "2G, 2000000000",
        "2T, 2000000000000",
        "2P, 2000000000000000",
        "2E, 2000000000000000000",
        "1Ki, 1024",
        "1.5Mi, 1572864",
        "1Gi, 1073741824",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "1Ei, 1152921504606846976",
        "2e3, 2000",
        "2E-3, 0.002"
    })
    void aQuantity(String text, BigDecimal expected) {
        assertThat(Amounts.read(text))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "1 Gi", "1gi", "1GiB", "1K", ".", "1e", "--1", "1e100"})
    void noQuantity(String text) {
        assertThat(Amounts.read(text)).isEmpty();
    }

    @Test
    void aNumberIsAQuantityToo() {
        assertThat(Amounts.read(DoubleNode.valueOf(0.5))).contains(new BigDecimal("0.5"));
        assertThat(Amounts.read(TextNode.valueOf("1k")))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("1000"));
        assertThat(Amounts.read(BooleanNode.TRUE)).isEmpty();
    }
}
