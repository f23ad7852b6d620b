package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Demand SOME = demand(Map.of("cpu", 1, "memory", 5), Map.of("cpu", 2));
    private static final Demand OTHER = demand(Map.of("cpu", 3, "memory", 4), Map.of("memory", 6));

    @Test
    void bothAtOnceAreTheSum() {
        assertThat(SOME.plus(OTHER)).isEqualTo(demand(Map.of("cpu", 4, "memory", 9), Map.of("cpu", 2, "memory", 6)));
    }

    @Test
    void eitherIsTheMoreOfEachResource() {
        assertThat(SOME.or(OTHER)).isEqualTo(demand(Map.of("cpu", 3, "memory", 5), Map.of("cpu", 2, "memory", 6)));
    }

    @Test
    void severalAreSeveralTimesAsMuch() {
        assertThat(SOME.times(3)).isEqualTo(demand(Map.of("cpu", 3, "memory", 15), Map.of("cpu", 6)));
    }

    @Test
    void whatIsNotRequestedIsNothing() {
        assertThat(SOME.request("memory")).isEqualTo(BigDecimal.valueOf(5));
        assertThat(SOME.request("pods")).isEqualTo(BigDecimal.ZERO);
    }

    private static Demand demand(Map<String, Integer> requests, Map<String, Integer> limits) {
        return new Demand(amounts(requests), amounts(limits));
    }

    private static Map<String, BigDecimal> amounts(Map<String, Integer> amounts) {
        Map<String, BigDecimal> exact = new TreeMap<>();
        amounts.forEach((resource, amount) -> exact.put(resource, BigDecimal.valueOf(amount)));
        return exact;
    }
}
