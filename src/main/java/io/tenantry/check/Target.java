package io.tenantry.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The cluster that manifests are meant for, as far as manifests do not say it themselves.
 *
 * @param version of its API servers
 * @param nodePools its nodes; empty when nobody said
 * @param today the day on which it is looked at; absent where nothing may depend on the day, as in a synth
 */
public record Target(KubernetesVersion version, List<NodePool> nodePools, Optional<LocalDate> today) {

    public Target {
        Objects.requireNonNull(version, "version");
        nodePools = List.copyOf(nodePools);
        Objects.requireNonNull(today, "today");
    }

    /** A cluster of which only the version is known. */
    public Target(KubernetesVersion version) {
        this(version, List.of(), Optional.empty());
    }

    /** A cluster of the newest Kubernetes, of which nothing else is known. */
    public static Target newest() {
        return new Target(KubernetesVersion.NEWEST);
    }
}
