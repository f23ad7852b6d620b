package io.tenantry.check.schema;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Formats that schemas name. Any other is left out, as the API server leaves out those that it does not know.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#schema-validation">
 *     formats that Kubernetes knows</a>
 */
final class Formats {

    private static final Pattern DURATION =
            Pattern.compile("[+-]?(?:0|(?:[0-9]+(?:\\.[0-9]*)?(?:ns|us|µs|ms|s|m|h|d|w))+)");
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** What each is, and how it is recognized. */
    private record Format(String expectation, Predicate<String> isMet) {}

    private static final Map<String, Format> OF_TEXTS = Map.of(
            "byte", new Format("text in base64", Formats::isBase64),
            "date", new Format("a date, as 2026-01-31", Formats::isDate),
            "date-time", new Format("a time, as 2026-01-31T12:00:00Z", Formats::isTime),
            "duration",
                    new Format("a duration, as 30s or 1h30m", text -> DURATION.matcher(text)
                            .matches()),
            "ipv4",
                    new Format("an address, as 10.0.0.1", text -> IPV4.matcher(text)
                            .matches()),
            "uuid", new Format("a UUID", text -> UUID.matcher(text).matches()));

    private static final BigDecimal INT32 = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal INT64 = BigDecimal.valueOf(Long.MAX_VALUE);

    private Formats() {}

    /** What was expected of a text; absent where it is met. */
    static Optional<String> expectation(String format, String text) {
        return Optional.ofNullable(OF_TEXTS.get(format))
                .filter(each -> !each.isMet().test(text))
                .map(Format::expectation);
    }

    /** What was expected of a number; absent where it is met. */
    static Optional<String> expectation(String format, BigDecimal number) {
        return switch (format) {
            case "int32" -> within(number, INT32, "32");
            case "int64" -> within(number, INT64, "64");
            default -> Optional.empty();
        };
    }

    private static Optional<String> within(BigDecimal number, BigDecimal most, String bits) {
        boolean fits =
                number.compareTo(most) <= 0 && number.compareTo(most.negate().subtract(BigDecimal.ONE)) >= 0;
        return fits ? Optional.empty() : Optional.of("a number of " + bits + " bits");
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
