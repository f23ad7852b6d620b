package io.tenantry.model;

import java.util.Locale;

/**
 * What pods of a namespace must not do, from nothing to most.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
public enum PodSecurityLevel {
    /** Everything is allowed. */
    PRIVILEGED,
    /** What is known to lead out of a container is not. */
    BASELINE,
    /** What a hardened pod can do without is not: root, capabilities, unfiltered system calls. */
    RESTRICTED;

    /** As overlays and the labels of namespaces write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
