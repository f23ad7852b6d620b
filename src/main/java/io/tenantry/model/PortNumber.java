package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.regex.Pattern;

/**
 * A TCP or UDP port.
 *
 * @param value 1 to 65535
 */
public record PortNumber(int value) implements Comparable<PortNumber> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");

    public PortNumber {
        if (value < 1 || value > 65_535) {
            throw new InvalidModelException(value + " is no port", "1 to 65535");
        }
    }

    /** Reads a port. */
    public static PortNumber of(String value) {
        if (!DIGITS.matcher(value).matches()) {
            throw new InvalidModelException("'" + value + "' is no port", "a number from 1 to 65535");
        }
        return new PortNumber(Integer.parseInt(value));
    }

    @Override
    public int compareTo(PortNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
