package io.tenantry.check.podsecurity;

import java.util.stream.Stream;

/** A control that a pod with users of its own need not hold. */
record UserNamespaceExemption(Control control) implements Control {

    @Override
    public String name() {
        return control.name();
    }

    @Override
    public String allowed() {
        return control.allowed() + ", or hostUsers false";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.hasUserNamespace() ? Stream.empty() : control.breaches(pod);
    }
}
