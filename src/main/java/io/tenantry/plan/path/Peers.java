package io.tenantry.plan.path;

import io.tenantry.reach.PortSet;
import io.tenantry.reach.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The other ends of connections: all workloads of some cells, and addresses, each with the ports. They are named only when
 * asked for, and only the first few: there may be as many as workloads in the cluster.
 */
public final class Peers {

    private final SortedMap<Cell, PortSet> cells = new TreeMap<>();
    private final List<String> addresses = new ArrayList<>();

    Peers() {}

    void add(Cell cell, PortSet ports) {
        cells.merge(cell, ports, PortSet::or);
    }

    void add(String address) {
        addresses.add(address);
    }

    /** How many there are. */
    public int count() {
        return addresses.size()
                + cells.keySet().stream()
                        .mapToInt(cell -> cell.workloads().size())
                        .sum();
    }

    /** Whether a workload is one of them. */
    public boolean contains(Workload workload) {
        return cells.keySet().stream().anyMatch(cell -> cell.workloads().contains(workload));
    }

    /** The first of them, as {@code shop/api[Deployment] at TCP 8080}. */
    public List<String> first(int most) {
        return Stream.concat(
                        addresses.stream(), cells.entrySet().stream().flatMap(cell -> cell.getKey().workloads().stream()
                                .map(workload -> workload + " at " + cell.getValue())))
                .limit(most)
                .toList();
    }
}
