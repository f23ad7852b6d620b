package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or storage.
 *
 * @param count bytes, 1 or more
 */
public record Bytes(long count) implements Comparable<Bytes> {

    private static final List<String> UNITS = List.of("Ki", "Mi", "Gi", "Ti", "Pi");
    private static final Pattern WRITTEN = Pattern.compile("(?<number>[0-9]{1,15})(?<unit>[KMGTP]i)");

    public Bytes {
        if (count < 1) {
            throw new InvalidModelException(count + " bytes is too little", "1 or more");
        }
    }

    /** Reads {@code 512Mi} or {@code 30Gi}. Decimal units are refused: 1G beside 1Gi is a trap, not a choice. */
    public static Bytes of(String value) {
        Matcher matcher = WRITTEN.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidModelException(
                    "'" + value + "' is no amount of memory or storage", "a whole number and Ki, Mi, Gi, Ti or Pi");
        }
        long count = Long.parseLong(matcher.group("number"));
        try {
            for (int power = UNITS.indexOf(matcher.group("unit")); power >= 0; power--) {
                count = Math.multiplyExact(count, 1024L);
            }
        } catch (ArithmeticException tooLarge) {
            throw tooMuch("'" + value + "'");
        }
        return new Bytes(count);
    }

    /** {@code count} gibibytes. */
    public static Bytes gibibytes(long count) {
        return new Bytes(Math.multiplyExact(count, 1L << 30));
    }

    /** {@code count} mebibytes. */
    public static Bytes mebibytes(long count) {
        return new Bytes(Math.multiplyExact(count, 1L << 20));
    }

    /** This and {@code other} together. */
    public Bytes plus(Bytes other) {
        try {
            return new Bytes(Math.addExact(count, other.count));
        } catch (ArithmeticException tooLarge) {
            throw tooMuch(this + " and " + other);
        }
    }

    /** This, {@code factor} times (1 or more). */
    public Bytes times(int factor) {
        try {
            return new Bytes(Math.multiplyExact(count, factor));
        } catch (ArithmeticException tooLarge) {
            throw tooMuch(factor + " times " + this);
        }
    }

    private static InvalidModelException tooMuch(String amount) {
        return new InvalidModelException(amount + " is more than 8 exbibytes", "a smaller amount");
    }

    @Override
    public int compareTo(Bytes other) {
        return Long.compare(count, other.count);
    }

    /** In the largest binary unit that divides it, as Kubernetes writes it. */
    @Override
    public String toString() {
        long rest = count;
        int power = -1;
        while (rest % 1024 == 0 && power < UNITS.size() - 1) {
            rest /= 1024;
            power++;
        }
        return power < 0 ? Long.toString(rest) : rest + UNITS.get(power);
    }
}
