package io.tenantry.check.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.NodePool;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    private static final List<NodePool> POOLS = List.of(pool("small", 3, 2, 8, 10), pool("large", 2, 4, 4, 20));

    @Test
    void ofPoolsItIsTheSumOfTheirNodes() {
        assertThat(Room.of(POOLS)).hasToString("14 CPU, 32 Gi of memory and 70 pods");
    }

    @Test
    void theNodeThatIsLostIsTheLargestInEachRespect() {
        assertThat(Room.withOneNodeLost(POOLS)).hasToString("10 CPU, 24 Gi of memory and 50 pods");
        assertThat(Room.withOneNodeLost(List.of())).isEqualTo(Room.NONE);
    }

    @ParameterizedTest(name = "{0} CPU, {1} Gi and {2} pods: {3}")
    @CsvSource({
        "4, 8, 10, true",
        "4, 8, 9, true",
        "5, 8, 10, false",
        "4, 9, 10, false",
        "4, 8, 11, false",
        "0, 0, 0, true"
    })
    void itHoldsWhatIsNoMoreInAnyRespect(int cpu, int memory, int pods, boolean holds) {
        Room room = Room.of(List.of(pool("one", 1, 4, 8, 10)));

        assertThat(room.holds(Room.of(List.of(pool("asked", 1, cpu, memory, pods)))))
                .isEqualTo(holds);
    }

    @Test
    void figuresAreShownToTwoPlaces() {
        Room room = new Room(new BigDecimal("1.005"), BigDecimal.valueOf(1L << 29), 7);

        assertThat(room.cells()).containsExactly("1.01", "0.5 Gi", "7");
        assertThat(room).hasToString("1.01 CPU, 0.5 Gi of memory and 7 pods");
    }

    private static NodePool pool(String name, int count, int cpu, int gibibytes, int pods) {
        return new NodePool(name, count, BigDecimal.valueOf(cpu), BigDecimal.valueOf(gibibytes * (1L << 30)), pods);
    }
}
