package io.tenantry.reach;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
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
    public record Range(BigInteger first, BigInteger last) {
        public Range {
            if (first.compareTo(last) > 0) {
                throw new IllegalArgumentException("a range from " + first + " down to " + last);
            }
        }

        /** The numbers from {@code first} to {@code last}. */
        public static Range of(long first, long last) {
            return new Range(BigInteger.valueOf(first), BigInteger.valueOf(last));
        }

        /** Whether {@code next} begins right behind it. */
        public boolean touches(Range next) {
            return last.add(BigInteger.ONE).equals(next.first);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + "-" + last;
        }
    }

    public Intervals {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (after(ranges.get(i - 1)).compareTo(ranges.get(i).first()) >= 0) {
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
        return new Intervals(List.of(Range.of(first, last)));
    }

    /** The numbers from {@code first} to {@code last}. */
    public static Intervals of(BigInteger first, BigInteger last) {
        return new Intervals(List.of(new Range(first, last)));
    }

    /** Whether there is no number in it. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether {@code number} is in it. */
    public boolean contains(long number) {
        return contains(BigInteger.valueOf(number));
    }

    /** Whether {@code number} is in it. */
    public boolean contains(BigInteger number) {
        for (Range range : ranges) {
            if (range.first().compareTo(number) <= 0 && number.compareTo(range.last()) <= 0) {
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
        all.sort(Comparator.comparing(Range::first));
        List<Range> merged = new ArrayList<>();
        Range open = all.get(0);
        for (Range range : all.subList(1, all.size())) {
            if (range.first().compareTo(after(open)) <= 0) {
                open = new Range(open.first(), open.last().max(range.last()));
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
            BigInteger first = a.first().max(b.first());
            BigInteger last = a.last().min(b.last());
            if (first.compareTo(last) <= 0) {
                common.add(new Range(first, last));
            }
            if (a.last().compareTo(b.last()) < 0) {
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
            if (range.first().compareTo(hole.first()) < 0) {
                rest.add(new Range(range.first(), range.last().min(hole.first().subtract(BigInteger.ONE))));
            }
            if (range.last().compareTo(hole.last()) > 0) {
                rest.add(new Range(range.first().max(after(hole)), range.last()));
            }
        }
        return new Intervals(rest.stream().distinct().toList());
    }

    private static BigInteger after(Range range) {
        return range.last().add(BigInteger.ONE);
    }
}
