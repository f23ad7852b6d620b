package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** Nobody switches the filter of system calls off. */
final class BaselineSeccompProfile implements Control {

    static final String FIELD = "seccompProfile";

    @Override
    public String name() {
        return "seccompProfile_baseline";
    }

    @Override
    public String allowed() {
        return "securityContext.seccompProfile.type RuntimeDefault or Localhost, or no seccompProfile";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return unconfined(pod);
    }

    static Stream<String> unconfined(Pod pod) {
        return pod.parts()
                .filter(part -> !Absence.of(part.security(FIELD)) && !Profiles.isConfined(part.security(FIELD)))
                .map(part -> part.has("seccompProfile.type", part.security(FIELD, "type")));
    }
}
