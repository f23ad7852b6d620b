package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kubernetes' quantities: {@code 500m} of a processor, {@code 2Gi} of memory.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">quantity</a>
 */
public final class Amounts {

    private static final Pattern QUANTITY = Pattern.compile(
            "([+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30}))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?[0-9]{1,2}))?");
    private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final String SMALL = "num";
    private static final String LARGE = "kMGTPE";

    private Amounts() {}

    /** What a number or a text is in the base unit; absent when it is no quantity. */
    public static Optional<BigDecimal> read(JsonNode node) {
        return node.isNumber() || node.isTextual() ? read(node.asText()) : Optional.empty();
    }

    /** What a text is in the base unit; absent when it is no quantity. */
    public static Optional<BigDecimal> read(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (!quantity.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(quantity.group(1));
        if (quantity.group(3) != null) {
            return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(quantity.group(3))));
        }
        return Optional.of(number.multiply(factor(quantity.group(2))));
    }

    private static BigDecimal factor(String suffix) {
        if (suffix == null) {
            return BigDecimal.ONE;
        }
        if (suffix.length() == 2) {
            return BigDecimal.valueOf(1024).pow(BINARY.indexOf(suffix) + 1);
        }
        return SMALL.contains(suffix)
                ? BigDecimal.ONE.scaleByPowerOfTen(3 * SMALL.indexOf(suffix) - 9)
                : BigDecimal.ONE.scaleByPowerOfTen(3 * LARGE.indexOf(suffix) + 3);
    }
}
