package io.tenantry.plan.path;

import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The workloads that are there before and afterwards, in {@link Cell}s. */
final class Cells {

    private final List<Cell> all;
    private final Map<PodGroup, List<Cell>> byGroupBefore = new HashMap<>();
    private final Map<PodGroup, List<Cell>> byGroupAfterwards = new HashMap<>();

    private Cells(List<Cell> all) {
        this.all = List.copyOf(all);
        for (Cell cell : this.all) {
            cell.was().forEach(group -> put(byGroupBefore, group, cell));
            cell.now().forEach(group -> put(byGroupAfterwards, group, cell));
        }
    }

    static Cells of(Reachability was, Reachability now) {
        SortedMap<Workload, List<PodGroup>> before = groupsOf(was);
        SortedMap<Workload, List<PodGroup>> after = groupsOf(now);
        Map<List<List<PodGroup>>, TreeSet<Workload>> cells = new HashMap<>();
        before.forEach((workload, groups) -> {
            if (after.containsKey(workload)) {
                cells.computeIfAbsent(List.of(groups, after.get(workload)), unused -> new TreeSet<>())
                        .add(workload);
            }
        });
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

    private static SortedMap<Workload, List<PodGroup>> groupsOf(Reachability reachability) {
        SortedMap<Workload, List<PodGroup>> groups = new TreeMap<>();
        for (PodGroup group : reachability.groups()) {
            group.workloads().forEach(workload -> put(groups, workload, group));
        }
        return groups;
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
    }
}
