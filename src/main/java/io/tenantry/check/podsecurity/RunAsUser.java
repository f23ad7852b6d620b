package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Nobody asks to be root. */
final class RunAsUser implements Control {

    @Override
    public String name() {
        return "runAsUser";
    }

    @Override
    public String allowed() {
        return "securityContext.runAsUser that is not 0";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.parts()
                .filter(part -> !isNobodySpecial(part.security(name())))
                .map(part -> part.has(name(), part.security(name())));
    }

    private static boolean isNobodySpecial(JsonNode user) {
        return Absence.of(user)
                || (user.isIntegralNumber() && user.bigIntegerValue().signum() != 0);
    }
}
