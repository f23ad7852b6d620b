package io.tenantry.plan.path;

import io.tenantry.plan.path.PathChange.What;
import io.tenantry.reach.Path;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Reachability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares who can reach whom before and afterwards, for all workloads that are there both times. Only {@link Cell}s that
 * are connected before or afterwards are compared, never all pairs of workloads.
 */
public final class PathComparison {

    private final Reachability was;
    private final Reachability now;
    private final Cells cells;
    private final SortedMap<Cell, Peers> closed = new TreeMap<>();
    private final SortedMap<Cell, Peers> opened = new TreeMap<>();

    private PathComparison(Reachability was, Reachability now) {
        this.was = was;
        this.now = now;
        this.cells = Cells.of(was, now);
    }

    /** All that is opened or closed, in order. */
    public static List<PathChange> of(Reachability was, Reachability now) {
        PathComparison comparison = new PathComparison(was, now);
        comparison.connected().forEach(comparison::compare);
        List<PathChange> changes = new ArrayList<>();
        add(What.CLOSED, comparison.closed, changes);
        add(What.OPENED, comparison.opened, changes);
        changes.addAll(OutsideComparison.of(was, now, comparison.cells));
        return changes.stream().sorted().toList();
    }

    static void add(What what, SortedMap<Cell, Peers> peers, List<PathChange> changes) {
        peers.forEach((cell, each) -> changes.add(new PathChange(what, List.copyOf(cell.workloads()), each)));
    }

    private record Pair(Cell from, Cell to) {}

    private Set<Pair> connected() {
        Set<Pair> pairs = new LinkedHashSet<>();
        was.paths().forEach(path -> add(path, cells::before, pairs));
        now.paths().forEach(path -> add(path, cells::afterwards, pairs));
        return pairs;
    }

    private static void add(Path path, Function<PodGroup, List<Cell>> cellsOf, Set<Pair> pairs) {
        for (Cell from : cellsOf.apply(path.from())) {
            cellsOf.apply(path.to()).forEach(to -> pairs.add(new Pair(from, to)));
        }
    }

    private void compare(Pair pair) {
        PortSet before = between(pair.from().was(), pair.to().was(), was::between);
        PortSet after = between(pair.from().now(), pair.to().now(), now::between);
        tell(closed, pair.from(), pair.to(), before.without(after));
        if (!pair.from().namespace().equals(pair.to().namespace())) {
            tell(opened, pair.to(), pair.from(), after.without(before));
        }
    }

    private static PortSet between(
            List<PodGroup> from, List<PodGroup> to, BiFunction<PodGroup, PodGroup, PortSet> between) {
        PortSet ports = PortSet.none();
        for (PodGroup source : from) {
            for (PodGroup destination : to) {
                ports = ports.or(between.apply(source, destination));
            }
        }
        return ports;
    }

    private static void tell(Map<Cell, Peers> told, Cell cell, Cell peers, PortSet ports) {
        if (!ports.isEmpty()) {
            told.computeIfAbsent(cell, unused -> new Peers()).add(peers, ports);
        }
    }
}
