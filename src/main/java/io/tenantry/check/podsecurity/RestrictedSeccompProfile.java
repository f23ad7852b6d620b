package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** System calls are filtered; the pod says so for all of its containers, or each for itself. */
final class RestrictedSeccompProfile implements Control {

    @Override
    public String name() {
        return "seccompProfile_restricted";
    }

    @Override
    public String allowed() {
        return "securityContext.seccompProfile.type RuntimeDefault or Localhost in the pod or in each container";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        boolean inherited = Profiles.isConfined(pod.itself().security(BaselineSeccompProfile.FIELD));
        return Stream.concat(
                BaselineSeccompProfile.unconfined(pod),
                pod.containers().stream()
                        .filter(container -> !inherited && Absence.of(container.security(BaselineSeccompProfile.FIELD)))
                        .map(container -> container.name() + " has no seccompProfile"));
    }
}
