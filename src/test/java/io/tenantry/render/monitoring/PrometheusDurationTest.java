package io.tenantry.render.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusDurationTest {

    @ParameterizedTest
    @CsvSource({"P30D, 30d", "PT36H, 36h", "PT90M, 90m", "PT90S, 90s", "PT30S, 30s"})
    void isWrittenInTheLargestUnitThatDividesIt(Duration duration, String written) {
        assertThat(PrometheusDuration.of(duration)).isEqualTo(written);
    }
}
