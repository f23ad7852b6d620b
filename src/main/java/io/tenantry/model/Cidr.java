package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses.
 *
 * @param value network address and prefix length, such as {@code 10.0.0.0/8}; the bits behind the prefix are zero
 */
public record Cidr(String value) implements Comparable<Cidr> {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})/([0-9]{1,2})");

    /** All IPv4 addresses. */
    public static final Cidr EVERYWHERE = new Cidr("0.0.0.0/0");

    public Cidr {
        Matcher matcher = WRITTEN.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidModelException("'" + value + "' is no address range", "such as 10.0.0.0/8");
        }
        long address = 0;
        boolean inRange = true;
        for (int octet = 1; octet <= 4; octet++) {
            int number = Integer.parseInt(matcher.group(octet));
            inRange &= number <= 255;
            address = address << 8 | number;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        long hostBits = prefix > 32 ? 0 : (1L << 32 - prefix) - 1;
        if (!inRange || prefix > 32) {
            throw new InvalidModelException(
                    "'" + value + "' is no address range", "octets up to 255 and a prefix up to 32");
        }
        if ((address & hostBits) != 0) {
            throw new InvalidModelException(
                    "'" + value + "' has bits behind its prefix", "the first address of the range");
        }
    }

    /** Reads a range. */
    public static Cidr of(String value) {
        return new Cidr(value);
    }

    @Override
    public int compareTo(Cidr other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
