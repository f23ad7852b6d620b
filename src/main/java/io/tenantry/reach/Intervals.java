package io.tenantry.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of numbers, as ports or addresses, in the one form that a set has: ranges in order, no two of which touch.
 *
 * @param ranges in order, apart by at least one number
 */
public record Intervals(List<Range> ranges) {

    private static final Intervals NONE = new Intervals(List.of());

    /**
     * Numbers that follow each other.
     *
     * @param first the lowest
     * @param last the highest
     */
    public record Range(long first, long last) {
        public Range {
            if (first > last) {
                throw new IllegalArgumentException("a range from " + first + " down to " + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + "-" + last;
        }
    }

    public Intervals {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).first() <= ranges.get(i - 1).last() + 1) {
                throw new IllegalArgumentException("ranges that touch or stand in no order: " + ranges);
            }
        }
    }

    /** No number. */
    public static Intervals none() {
        return NONE;
    }

    /** The numbers from {@code first} to {@code last}. */
    public static Intervals of(long first, long last) {
        return new Intervals(List.of(new Range(first, last)));
    }

    /** Whether there is no number in it. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether {@code number} is in it. */
    public boolean contains(long number) {
        for (Range range : ranges) {
            if (range.first() <= number && number <= range.last()) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of either. */
    public Intervals or(Intervals other) {
        if (isEmpty() || equals(other)) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort((a, b) -> Long.compare(a.first(), b.first()));
        List<Range> merged = new ArrayList<>();
        Range open = all.get(0);
        for (Range range : all.subList(1, all.size())) {
            if (range.first() <= open.last() + 1) {
                open = new Range(open.first(), Math.max(open.last(), range.last()));
            } else {
                merged.add(open);
                open = range;
            }
        }
        merged.add(open);
        return new Intervals(merged);
    }

    /** The numbers of both. */
    public Intervals and(Intervals other) {
        List<Range> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < ranges.size() && theirs < other.ranges.size()) {
            Range a = ranges.get(mine);
            Range b = other.ranges.get(theirs);
            long first = Math.max(a.first(), b.first());
            long last = Math.min(a.last(), b.last());
            if (first <= last) {
                common.add(new Range(first, last));
            }
            if (a.last() < b.last()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Intervals(common);
    }

    /** These numbers without those of {@code other}. */
    public Intervals without(Intervals other) {
        Intervals rest = this;
        for (Range range : other.ranges) {
            rest = rest.without(range);
        }
        return rest;
    }

    private Intervals without(Range hole) {
        List<Range> rest = new ArrayList<>();
        for (Range range : ranges) {
            if (range.first() < hole.first()) {
                rest.add(new Range(range.first(), Math.min(range.last(), hole.first() - 1)));
            }
            if (range.last() > hole.last()) {
                rest.add(new Range(Math.max(range.first(), hole.last() + 1), range.last()));
            }
        }
        return new Intervals(rest.stream().distinct().toList());
    }
}
