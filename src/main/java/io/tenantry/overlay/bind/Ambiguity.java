package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Scalar;
import io.tenantry.problem.InvalidModelException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text without quotes that YAML readers take for different things: {@code no} is a boolean to YAML 1.1 and text to 1.2,
 * {@code 1e3} is 1000 to one and text to the other. Where text is wanted it has to be quoted, so that editors, linters
 * and people see what Tenantry sees.
 */
final class Ambiguity {

    /** Most text ends the search here. */
    private static final Pattern BEGINNING = Pattern.compile("[-+.0-9yYnNoO]");

    private static final Pattern BOOLEAN = Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0x[0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+"
            + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
            + "|\\.(inf|Inf|INF)|(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?)|\\.(nan|NaN|NAN)");
    private static final Pattern ONE_NUMBER_TO_ALL = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Ambiguity() {}

    /** Refuses {@code scalar} if readers disagree on it. */
    static void refuse(Scalar scalar) {
        otherReading(scalar).ifPresent(reading -> {
            throw new InvalidModelException(
                    scalar.text() + " without quotes is " + reading + " to some YAML readers",
                    "quotes: \"" + scalar.text() + "\"");
        });
    }

    private static Optional<String> otherReading(Scalar scalar) {
        String text = scalar.text();
        if (!scalar.plain() || !BEGINNING.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        if (BOOLEAN.matcher(text).matches()) {
            return Optional.of("a boolean");
        }
        if (DATE.matcher(text).matches()) {
            return Optional.of("a date");
        }
        boolean number = NUMBER.matcher(text).matches()
                && !ONE_NUMBER_TO_ALL.matcher(text).matches();
        return number ? Optional.of("another number") : Optional.empty();
    }
}
