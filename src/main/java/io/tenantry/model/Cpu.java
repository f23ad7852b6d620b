package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of processor time.
 *
 * @param millis thousandths of one core, 1 or more
 */
public record Cpu(long millis) implements Comparable<Cpu> {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,12}m|[0-9]{1,9}(\\.[0-9]{1,3})?");

    public Cpu {
        if (millis < 1) {
            throw new InvalidModelException(millis + "m of CPU is too little", "1m or more");
        }
    }

    /** Reads {@code 250m}, {@code 2} or {@code 0.5}. */
    public static Cpu of(String value) {
        if (!WRITTEN.matcher(value).matches()) {
            throw new InvalidModelException("'" + value + "' is no amount of CPU", "cores such as 2, 0.5 or 500m");
        }
        return value.endsWith("m")
                ? new Cpu(Long.parseLong(value.substring(0, value.length() - 1)))
                : new Cpu(new BigDecimal(value).movePointRight(3).longValueExact());
    }

    /** This and {@code other} together. */
    public Cpu plus(Cpu other) {
        return new Cpu(Math.addExact(millis, other.millis));
    }

    /** This, {@code factor} times (1 or more). */
    public Cpu times(int factor) {
        return new Cpu(Math.multiplyExact(millis, factor));
    }

    @Override
    public int compareTo(Cpu other) {
        return Long.compare(millis, other.millis);
    }

    /** As Kubernetes writes it: whole cores plain, everything else in thousandths. */
    @Override
    public String toString() {
        return millis % 1000 == 0 ? Long.toString(millis / 1000) : millis + "m";
    }
}
