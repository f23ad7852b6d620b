package io.tenantry.check.podsecurity;

import java.util.Locale;

/** The profiles that forbid something. */
public enum PodSecurityProfile {
    /** Keeps known ways out of a container shut. */
    BASELINE,
    /** Hardened: what is good practice is required. */
    RESTRICTED;

    /** As the label {@code pod-security.kubernetes.io/enforce} has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
