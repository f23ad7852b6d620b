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
    /**
     * Addresses of the node itself and of its link (RFC 3927); the clouds answer at 169.254.169.254 with credentials of
     * the node.
     */
    public static final Cidr LINK_LOCAL = new Cidr("169.254.0.0/16");

    public Cidr {
        Matcher matcher = WRITTEN.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidModelException("'" + value + "' is no address range", "such as 10.0.0.0/8");
        }
        boolean inRange = Integer.parseInt(matcher.group(5)) <= 32;
        for (int octet = 1; octet <= 4; octet++) {
            inRange &= Integer.parseInt(matcher.group(octet)) <= 255;
        }
        if (!inRange) {
            throw new InvalidModelException(
                    "'" + value + "' is no address range", "octets up to 255 and a prefix up to 32");
        }
        if ((first(value) & size(value) - 1) != 0) {
            throw new InvalidModelException(
                    "'" + value + "' has bits behind its prefix", "the first address of the range");
        }
    }

    /** Reads a range. */
    public static Cidr of(String value) {
        return new Cidr(value);
    }

    /** How many bits all its addresses share. */
    public int prefix() {
        return Integer.parseInt(value.substring(value.indexOf('/') + 1));
    }

    /** Whether every address of {@code other} is one of this range's. */
    public boolean contains(Cidr other) {
        return first(value) <= first(other.value)
                && first(other.value) + size(other.value) <= first(value) + size(value);
    }

    /**
     * The range of one address alone, {@code offset} after the first of this range.
     *
     * @throws IllegalArgumentException if that is no address of this range
     */
    public Cidr address(int offset) {
        if (offset < 0 || offset >= size(value)) {
            throw new IllegalArgumentException("no address number " + offset + " in " + value);
        }
        long address = first(value) + offset;
        return new Cidr((address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "."
                + (address & 255) + "/32");
    }

    private static long first(String range) {
        long address = 0;
        for (String octet : range.substring(0, range.indexOf('/')).split("\\.", -1)) {
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }

    private static long size(String range) {
        return 1L << (32 - Integer.parseInt(range.substring(range.indexOf('/') + 1)));
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
