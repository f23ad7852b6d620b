package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/** Which of two amounts, as Kubernetes writes them, is the greater. */
final class Quantity {

    private Quantity() {}

    /** Whether both can be read and the second is less than the first. */
    static boolean isLess(JsonNode was, JsonNode now) {
        return compare(was, now) > 0;
    }

    /** Whether both can be read and the second is more than the first. */
    static boolean isMore(JsonNode was, JsonNode now) {
        return compare(was, now) < 0;
    }

    private static int compare(JsonNode was, JsonNode now) {
        Optional<BigDecimal> before = Amounts.read(was);
        Optional<BigDecimal> after = Amounts.read(now);
        return before.isPresent() && after.isPresent() ? before.get().compareTo(after.get()) : 0;
    }
}
