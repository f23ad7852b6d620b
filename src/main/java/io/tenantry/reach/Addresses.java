package io.tenantry.reach;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 addresses as numbers, and as people write them. */
final class Addresses {

    /** {@code 0.0.0.0} to {@code 255.255.255.255}. */
    static final Intervals EVERY = Intervals.of(0, 0xFFFF_FFFFL);

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern BLOCK =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "/(3[0-2]|[12]?[0-9])");

    private Addresses() {}

    /** The addresses of a block as {@code 10.0.0.0/8}; absent where it is none of IPv4. */
    static Optional<Intervals> ofBlock(String block) {
        Matcher matcher = BLOCK.matcher(block);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int octet = 1; octet <= 4; octet++) {
            address = (address << 8) + Integer.parseInt(matcher.group(octet));
        }
        long size = 1L << (32 - Integer.parseInt(matcher.group(5)));
        long first = address / size * size;
        return Optional.of(Intervals.of(first, first + size - 1));
    }

    /** As {@code 10.0.0.0-10.255.255.255}, be it one address only. */
    static String text(Intervals.Range range) {
        return text(range.first()) + "-" + text(range.last());
    }

    private static String text(long address) {
        return octet(address, 24) + "." + octet(address, 16) + "." + octet(address, 8) + "." + octet(address, 0);
    }

    private static long octet(long address, int shift) {
        return (address >> shift) & 255;
    }
}
