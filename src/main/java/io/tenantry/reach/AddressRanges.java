package io.tenantry.reach;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The addresses outside of the cluster, cut wherever a policy's block of them begins or ends. */
final class AddressRanges {

    private final Map<Direction, List<Intervals.Range>> ranges = new EnumMap<>(Direction.class);
    private final Map<Direction, Set<AddressFamily>> named = new EnumMap<>(Direction.class);

    private AddressRanges() {}

    /** Cut apart by direction: where the blocks of sources end says nothing about destinations. */
    static AddressRanges of(List<Policy> policies) {
        AddressRanges all = new AddressRanges();
        for (Direction direction : Direction.values()) {
            SortedSet<BigInteger> beginnings = new TreeSet<>();
            Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
            policies.stream()
                    .flatMap(policy -> policy.references().get(direction).stream())
                    .flatMap(rule -> rule.peers().stream())
                    .filter(PolicyPeer.Outside.class::isInstance)
                    .flatMap(peer -> ((PolicyPeer.Outside) peer).addresses().ranges().stream())
                    .forEach(range -> {
                        families.add(AddressFamily.of(range));
                        beginnings.add(range.first());
                        beginnings.add(range.last().add(BigInteger.ONE));
                    });
            all.named.put(direction, families);
            all.ranges.put(
                    direction,
                    Arrays.stream(AddressFamily.values())
                            .flatMap(family -> cut(family.all(), beginnings).stream())
                            .toList());
        }
        return all;
    }

    private static List<Intervals.Range> cut(Intervals.Range every, SortedSet<BigInteger> beginnings) {
        List<Intervals.Range> ranges = new ArrayList<>();
        BigInteger first = every.first();
        for (BigInteger beginning :
                beginnings.subSet(first.add(BigInteger.ONE), every.last().add(BigInteger.ONE))) {
            ranges.add(new Intervals.Range(first, beginning.subtract(BigInteger.ONE)));
            first = beginning;
        }
        ranges.add(new Intervals.Range(first, every.last()));
        return ranges;
    }

    List<Intervals.Range> of(Direction direction) {
        return ranges.get(direction);
    }

    /** Whether a block of any policy is of {@code family}. */
    boolean isNamed(Direction direction, AddressFamily family) {
        return named.get(direction).contains(family);
    }
}
