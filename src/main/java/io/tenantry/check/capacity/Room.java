package io.tenantry.check.capacity;

import io.tenantry.check.NodePool;
import io.tenantry.check.cluster.Demand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * Processors, memory and pods: what there is, or what is asked for.
 *
 * @param cpu processors
 * @param memory bytes
 * @param pods pods
 */
record Room(BigDecimal cpu, BigDecimal memory, int pods) {

    static final Room NONE = new Room(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    /** What so many pods request. */
    static Room of(Demand pod, int pods) {
        Demand all = pod.times(pods);
        return new Room(all.request("cpu"), all.request("memory"), pods);
    }

    /** All nodes of all pools. */
    static Room of(Collection<NodePool> pools) {
        return pools.stream()
                .map(pool -> new Room(
                        pool.cpu().multiply(BigDecimal.valueOf(pool.count())),
                        pool.memory().multiply(BigDecimal.valueOf(pool.count())),
                        pool.pods() * pool.count()))
                .reduce(NONE, Room::plus);
    }

    /** The same without one node: of each figure the most that a single node has. */
    static Room withOneNodeLost(Collection<NodePool> pools) {
        Room all = of(pools);
        return new Room(
                all.cpu.subtract(pools.stream().map(NodePool::cpu).reduce(BigDecimal.ZERO, BigDecimal::max)),
                all.memory.subtract(pools.stream().map(NodePool::memory).reduce(BigDecimal.ZERO, BigDecimal::max)),
                all.pods - pools.stream().mapToInt(NodePool::pods).max().orElse(0));
    }

    Room plus(Room other) {
        return new Room(cpu.add(other.cpu), memory.add(other.memory), pods + other.pods);
    }

    /** Whether {@code asked} fits into it. */
    boolean holds(Room asked) {
        return cpu.compareTo(asked.cpu) >= 0 && memory.compareTo(asked.memory) >= 0 && pods >= asked.pods;
    }

    /** Processors, GiB and pods, as a table shows them. */
    List<String> cells() {
        return List.of(shown(cpu), shown(memory.divide(GIBIBYTE)) + " Gi", Integer.toString(pods));
    }

    @Override
    public String toString() {
        return shown(cpu) + " CPU, " + shown(memory.divide(GIBIBYTE)) + " Gi of memory and " + pods + " pods";
    }

    private static String shown(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
