package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as Kubernetes writes them: {@code 500m}, {@code 20Gi}, {@code 1e3}.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">quantities</a>
 */
final class Quantity {

    private static final Pattern FORM =
            Pattern.compile("(?<number>[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?)(?<unit>[a-zA-Z]*)");
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", KILO),
            Map.entry("M", KILO.pow(2)),
            Map.entry("G", KILO.pow(3)),
            Map.entry("T", KILO.pow(4)),
            Map.entry("P", KILO.pow(5)),
            Map.entry("E", KILO.pow(6)),
            Map.entry("Ki", KIBI),
            Map.entry("Mi", KIBI.pow(2)),
            Map.entry("Gi", KIBI.pow(3)),
            Map.entry("Ti", KIBI.pow(4)),
            Map.entry("Pi", KIBI.pow(5)),
            Map.entry("Ei", KIBI.pow(6)));

    private Quantity() {}

    /** The amount that is written; absent where none is, or none that can be read. */
    static Optional<BigDecimal> of(JsonNode written) {
        if (!written.isTextual() && !written.isNumber()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(written.asText().strip());
        return matcher.matches() && UNITS.containsKey(matcher.group("unit"))
                ? Optional.of(new BigDecimal(matcher.group("number")).multiply(UNITS.get(matcher.group("unit"))))
                : Optional.empty();
    }

    /** Whether both can be read and the second is less than the first. */
    static boolean isLess(JsonNode was, JsonNode now) {
        return compare(was, now) > 0;
    }

    /** Whether both can be read and the second is more than the first. */
    static boolean isMore(JsonNode was, JsonNode now) {
        return compare(was, now) < 0;
    }

    private static int compare(JsonNode was, JsonNode now) {
        Optional<BigDecimal> before = of(was);
        Optional<BigDecimal> after = of(now);
        return before.isPresent() && after.isPresent() ? before.get().compareTo(after.get()) : 0;
    }
}
