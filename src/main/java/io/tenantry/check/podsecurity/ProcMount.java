package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** What runtimes hide of {@code /proc} stays hidden. */
final class ProcMount implements Control {

    @Override
    public String name() {
        return "procMount";
    }

    @Override
    public String allowed() {
        return "securityContext.procMount Default";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream()
                .filter(container -> !isMasked(container.security(name())))
                .map(container -> container.has(name(), container.security(name())));
    }

    private static boolean isMasked(JsonNode type) {
        return Absence.of(type) || (type.isTextual() && type.textValue().equals("Default"));
    }
}
