package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** No container of Windows is a process of its node. */
final class WindowsHostProcess implements Control {

    private static final String[] FIELD = {"windowsOptions", "hostProcess"};

    @Override
    public String name() {
        return "windowsHostProcess";
    }

    @Override
    public String allowed() {
        return "securityContext.windowsOptions.hostProcess false";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.parts()
                .filter(part -> !Absence.orFalse(part.security(FIELD)))
                .map(part -> part.has("hostProcess", part.security(FIELD)));
    }
}
