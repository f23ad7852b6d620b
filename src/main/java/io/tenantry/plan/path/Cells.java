package io.tenantry.plan.path;

import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The workloads that are there afterwards, in {@link Cell}s; of what goes nobody expects an answer. */
final class Cells {

    private final List<Cell> all;
    private final Map<PodGroup, List<Cell>> byGroupBefore = new HashMap<>();
    private final Map<PodGroup, List<Cell>> byGroupAfterwards = new HashMap<>();

    private Cells(List<Cell> all) {
        this.all = List.copyOf(all);
        for (Cell cell : this.all) {
            groups(cell.was()).forEach(group -> put(byGroupBefore, group, cell));
            groups(cell.now()).forEach(group -> put(byGroupAfterwards, group, cell));
        }
    }

    static Cells of(Situation was, Situation now) {
        SortedMap<Workload, List<Spot>> before = was.spots();
        Map<List<List<Spot>>, TreeSet<Workload>> cells = new HashMap<>();
        now.spots().forEach((workload, spots) -> cells.computeIfAbsent(
                        List.of(before.getOrDefault(workload, List.of()), spots), unused -> new TreeSet<>())
                .add(workload));
        return new Cells(cells.entrySet().stream()
                .map(cell -> new Cell(cell.getKey().get(0), cell.getKey().get(1), cell.getValue()))
                .sorted()
                .toList());
    }

    /** All of them, in order. */
    List<Cell> all() {
        return all;
    }

    /** Those that have pods in a group before. */
    List<Cell> before(PodGroup group) {
        return byGroupBefore.getOrDefault(group, List.of());
    }

    /** Those that have pods in a group afterwards. */
    List<Cell> afterwards(PodGroup group) {
        return byGroupAfterwards.getOrDefault(group, List.of());
    }

    private static Stream<PodGroup> groups(List<Spot> spots) {
        return spots.stream().map(Spot::group).distinct();
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
    }
}
