package io.tenantry.check;

import java.util.List;
import java.util.Objects;

/**
 * The cluster that manifests are meant for, as far as manifests do not say it themselves.
 *
 * @param version of its API servers
 * @param nodePools its nodes; empty when nobody said
 */
public record Target(KubernetesVersion version, List<NodePool> nodePools) {

    public Target {
        Objects.requireNonNull(version, "version");
        nodePools = List.copyOf(nodePools);
    }

    /** A cluster of which only the version is known. */
    public Target(KubernetesVersion version) {
        this(version, List.of());
    }

    /** A cluster of the newest Kubernetes, of which nothing else is known. */
    public static Target newest() {
        return new Target(KubernetesVersion.NEWEST);
    }
}
