package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** The rights of root that a container adds to or drops from what its runtime gives it. */
final class Capabilities {

    private Capabilities() {}

    /** What a container adds that is not among {@code allowed}; names are told apart by case, as the API does. */
    static Stream<String> addedBeyond(Set<String> allowed, Part container) {
        JsonNode added = container.security("capabilities", "add");
        Stream<JsonNode> each = added.isArray() || Absence.of(added) ? added.valueStream() : Stream.of(added);
        return each.filter(capability -> !capability.isTextual() || !allowed.contains(capability.textValue()))
                .map(capability -> container.name() + " adds capability " + Shown.of(capability));
    }

    static boolean dropsAll(Part container) {
        return container.security("capabilities", "drop").valueStream().anyMatch(each -> each.asText()
                .equals("ALL"));
    }
}
