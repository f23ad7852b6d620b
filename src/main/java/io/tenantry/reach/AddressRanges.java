package io.tenantry.reach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The addresses outside of the cluster, cut wherever a policy's block of them begins or ends. */
final class AddressRanges {

    private final Map<Direction, List<Intervals.Range>> ranges = new EnumMap<>(Direction.class);

    private AddressRanges() {}

    /** Cut apart by direction: where the blocks of sources end says nothing about destinations. */
    static AddressRanges of(List<Policy> policies) {
        AddressRanges all = new AddressRanges();
        for (Direction direction : Direction.values()) {
            SortedSet<Long> beginnings = new TreeSet<>();
            policies.stream()
                    .flatMap(policy -> policy.references().get(direction).stream())
                    .flatMap(rule -> rule.peers().stream())
                    .filter(PolicyPeer.Outside.class::isInstance)
                    .flatMap(peer -> ((PolicyPeer.Outside) peer).addresses().ranges().stream())
                    .forEach(range -> {
                        beginnings.add(range.first());
                        beginnings.add(range.last() + 1);
                    });
            all.ranges.put(direction, cut(beginnings));
        }
        return all;
    }

    private static List<Intervals.Range> cut(SortedSet<Long> beginnings) {
        Intervals.Range every = Addresses.EVERY.ranges().get(0);
        List<Intervals.Range> ranges = new ArrayList<>();
        long first = every.first();
        for (long beginning : beginnings.tailSet(first + 1)) {
            ranges.add(new Intervals.Range(first, beginning - 1));
            first = beginning;
        }
        if (first <= every.last()) {
            ranges.add(new Intervals.Range(first, every.last()));
        }
        return List.copyOf(ranges);
    }

    List<Intervals.Range> of(Direction direction) {
        return ranges.get(direction);
    }
}
