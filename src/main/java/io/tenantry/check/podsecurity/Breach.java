package io.tenantry.check.podsecurity;

import java.util.Objects;

/**
 * A control that a pod breaks.
 *
 * @param control what the API server's admission calls it, as {@code hostPorts}
 * @param what everything in the pod that breaks it
 * @param allowed what would hold it
 */
public record Breach(String control, String what, String allowed) {

    public Breach {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(allowed, "allowed");
    }
}
