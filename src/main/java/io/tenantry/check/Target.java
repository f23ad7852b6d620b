package io.tenantry.check;

import java.util.Objects;

/**
 * The cluster that manifests are meant for, as far as manifests do not say it themselves.
 *
 * @param version of its API servers
 */
public record Target(KubernetesVersion version) {

    public Target {
        Objects.requireNonNull(version, "version");
    }

    /** A cluster of the newest Kubernetes, of which nothing else is known. */
    public static Target newest() {
        return new Target(KubernetesVersion.NEWEST);
    }
}
