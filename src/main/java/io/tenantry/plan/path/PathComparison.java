package io.tenantry.plan.path;

import io.tenantry.manifest.Manifests;
import io.tenantry.plan.path.PathChange.What;
import io.tenantry.reach.Path;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares who can reach whom before and afterwards, for all workloads that are there afterwards: what is new could reach
 * nobody before. Only {@link Cell}s that are connected before or afterwards are compared, never all pairs of workloads.
 */
public final class PathComparison {

    private final Situation was;
    private final Situation now;
    private final Cells cells;
    private final SortedMap<Cell, Peers> closed = new TreeMap<>();
    private final SortedMap<Cell, Peers> opened = new TreeMap<>();

    private PathComparison(Situation was, Situation now) {
        this.was = was;
        this.now = now;
        this.cells = Cells.of(was, now);
    }

    /** All that is opened or closed, in order. */
    public static List<PathChange> of(Manifests was, Manifests now) {
        PathComparison comparison = new PathComparison(Situation.of(was), Situation.of(now));
        comparison.connected().forEach(comparison::compare);
        List<PathChange> changes = new ArrayList<>();
        add(What.CLOSED, comparison.closed, changes);
        add(What.OPENED, comparison.opened, changes);
        changes.addAll(OutsideComparison.of(comparison.was, comparison.now, comparison.cells));
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
        PortSet before = was.between(pair.from().was(), pair.to().was());
        PortSet after = now.between(pair.from().now(), pair.to().now());
        tell(closed, pair.from(), pair.to(), before.without(after));
        if (!pair.from().namespace().equals(pair.to().namespace())) {
            tell(opened, pair.to(), pair.from(), after.without(before));
        }
    }

    private static void tell(Map<Cell, Peers> told, Cell cell, Cell peers, PortSet ports) {
        if (!ports.isEmpty()) {
            told.computeIfAbsent(cell, unused -> new Peers()).add(peers, ports);
        }
    }
}
