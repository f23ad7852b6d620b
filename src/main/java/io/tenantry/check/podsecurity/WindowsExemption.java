package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** A control over what only Linux has. */
record WindowsExemption(Control control) implements Control {

    @Override
    public String name() {
        return control.name();
    }

    @Override
    public String allowed() {
        return control.allowed();
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.isForWindows() ? Stream.empty() : control.breaches(pod);
    }
}
