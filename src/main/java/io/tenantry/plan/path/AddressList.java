package io.tenantry.plan.path;

import io.tenantry.reach.Addresses;
import io.tenantry.reach.Intervals.Range;
import io.tenantry.reach.PortSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses with ports, those that follow on each other as one: {@code 10.0.0.0-10.255.255.255 at TCP 443}. */
final class AddressList {

    private final List<Range> ranges = new ArrayList<>();
    private final List<PortSet> ports = new ArrayList<>();

    /** Adds addresses that come after all before; without a port, they are left out. */
    void add(Range range, PortSet open) {
        if (open.isEmpty()) {
            return;
        }
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).touches(range) && ports.get(last).equals(open)) {
            ranges.set(last, new Range(ranges.get(last).first(), range.last()));
        } else {
            ranges.add(range);
            ports.add(open);
        }
    }

    void putTo(Map<Cell, Peers> told, Cell cell) {
        if (!ranges.isEmpty()) {
            Peers peers = new Peers();
            for (int i = 0; i < ranges.size(); i++) {
                peers.add(Addresses.text(ranges.get(i)) + " at " + ports.get(i));
            }
            told.put(cell, peers);
        }
    }
}
