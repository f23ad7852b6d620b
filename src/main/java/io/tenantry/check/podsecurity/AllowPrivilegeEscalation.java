package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** No process gains more rights than the one that started it. */
final class AllowPrivilegeEscalation implements Control {

    @Override
    public String name() {
        return "allowPrivilegeEscalation";
    }

    @Override
    public String allowed() {
        return "securityContext.allowPrivilegeEscalation false in each container";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.containers().stream()
                .filter(container -> !isFalse(container.security(name())))
                .map(container -> container.name() + " does not say allowPrivilegeEscalation: false");
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }
}
