package io.tenantry.plan.path;

import io.tenantry.plan.path.PathChange.What;
import io.tenantry.reach.Direction;
import io.tenantry.reach.Intervals.Range;
import io.tenantry.reach.PortSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares what addresses outside of the cluster can reach, and which can be reached, before and afterwards. Whom new
 * workloads can reach outside exposes nobody, and is left out.
 */
final class OutsideComparison {

    private final Situation was;
    private final Situation now;

    private OutsideComparison(Situation was, Situation now) {
        this.was = was;
        this.now = now;
    }

    static List<PathChange> of(Situation was, Situation now, Cells cells) {
        OutsideComparison comparison = new OutsideComparison(was, now);
        List<PathChange> changes = new ArrayList<>();
        comparison.look(Direction.INGRESS, cells, What.CLOSED_FROM_OUTSIDE, What.OPENED_FROM_OUTSIDE, changes);
        comparison.look(Direction.EGRESS, cells, What.CLOSED_TO_OUTSIDE, What.OPENED_TO_OUTSIDE, changes);
        return changes;
    }

    private void look(Direction direction, Cells cells, What less, What more, List<PathChange> changes) {
        List<Common> ranges = Common.of(was.outside(direction), now.outside(direction)).stream()
                .filter(range -> was.isTold(direction, range.was()) || now.isTold(direction, range.now()))
                .toList();
        SortedMap<Cell, Peers> closed = new TreeMap<>();
        SortedMap<Cell, Peers> opened = new TreeMap<>();
        for (Cell cell : cells.all()) {
            AddressList lost = new AddressList();
            AddressList won = new AddressList();
            for (Common range : ranges) {
                PortSet before = was.outside(direction, range.was(), cell.was());
                PortSet after = now.outside(direction, range.now(), cell.now());
                lost.add(range.both(), before.without(after));
                won.add(range.both(), after.without(before));
            }
            lost.putTo(closed, cell);
            if (direction == Direction.INGRESS || !cell.isNew()) {
                won.putTo(opened, cell);
            }
        }
        PathComparison.add(less, closed, changes);
        PathComparison.add(more, opened, changes);
    }

    /**
     * Addresses that are in one range before, and in one afterwards. Both times the ranges are all addresses, in order.
     *
     * @param both the addresses themselves
     */
    private record Common(Range was, Range now, Range both) {

        static List<Common> of(List<Range> was, List<Range> now) {
            List<Common> common = new ArrayList<>();
            for (int i = 0, j = 0; i < was.size() && j < now.size(); ) {
                Range before = was.get(i);
                Range after = now.get(j);
                BigInteger first = before.first().max(after.first());
                BigInteger last = before.last().min(after.last());
                common.add(new Common(before, after, new Range(first, last)));
                if (before.last().equals(last)) {
                    i++;
                }
                if (after.last().equals(last)) {
                    j++;
                }
            }
            return common;
        }
    }
}
