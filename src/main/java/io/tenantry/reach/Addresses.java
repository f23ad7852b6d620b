package io.tenantry.reach;

import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses as numbers, and as people write them: those of IPv4 and, behind a gap that no set of numbers closes, those of
 * IPv6.
 */
public final class Addresses {

    private Addresses() {}

    /** The addresses of a block as {@code 10.0.0.0/8} or {@code fd00::/8}; absent where it is none. */
    public static Optional<Intervals> ofBlock(String block) {
        return Arrays.stream(AddressFamily.values())
                .flatMap(family -> family.block(block).stream())
                .findFirst()
                .map(range -> Intervals.of(range.first(), range.last()));
    }

    /** As {@code 10.0.0.0-10.255.255.255}, be it one address only. */
    public static String text(Intervals.Range range) {
        AddressFamily family = AddressFamily.of(range);
        return family.text(range.first()) + "-" + family.text(range.last());
    }
}
