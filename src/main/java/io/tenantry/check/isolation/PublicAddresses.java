package io.tenantry.check.isolation;

import io.tenantry.reach.Intervals;

/** Addresses that anyone on the Internet may have: all but the private ones. */
final class PublicAddresses {

    private static final Intervals PRIVATE = Intervals.of(at(0, 0), at(1, 0) - 1)
            .or(Intervals.of(at(10, 0), at(11, 0) - 1))
            .or(Intervals.of(at(100, 64), at(100, 128) - 1))
            .or(Intervals.of(at(127, 0), at(128, 0) - 1))
            .or(Intervals.of(at(169, 254), at(169, 255) - 1))
            .or(Intervals.of(at(172, 16), at(172, 32) - 1))
            .or(Intervals.of(at(192, 168), at(192, 169) - 1));

    private PublicAddresses() {}

    /** Whether there are any in {@code range}. */
    static boolean in(Intervals.Range range) {
        return !Intervals.of(range.first(), range.last()).without(PRIVATE).isEmpty();
    }

    private static long at(long first, long second) {
        return (first << 24) + (second << 16);
    }
}
