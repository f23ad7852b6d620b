package io.tenantry.check.isolation;

import io.tenantry.reach.Addresses;
import io.tenantry.reach.Intervals;
import java.util.stream.Stream;

/**
 * Addresses that anyone on the Internet may have: all but the private ones.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">special addresses of IPv6</a>
 */
final class PublicAddresses {

    private static final Intervals PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "::/127",
                    "fc00::/7",
                    "fe80::/10")
            .map(block -> Addresses.ofBlock(block).orElseThrow())
            .reduce(Intervals.none(), Intervals::or);

    private PublicAddresses() {}

    /** Whether there are any in {@code range}. */
    static boolean in(Intervals.Range range) {
        return !Intervals.of(range.first(), range.last()).without(PRIVATE).isEmpty();
    }
}
