package io.tenantry.reach;

import java.util.Comparator;
import java.util.Objects;

/**
 * What owns pods, or a pod that nothing owns.
 *
 * @param namespace where it is
 * @param name its name
 * @param kind its kind, as {@code Deployment}
 */
public record Workload(String namespace, String name, String kind) implements Comparable<Workload> {

    private static final Comparator<Workload> ORDER = Comparator.comparing(Workload::namespace)
            .thenComparing(Workload::name)
            .thenComparing(Workload::kind);

    public Workload {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(Workload other) {
        return ORDER.compare(this, other);
    }

    /** As {@code shop/api[Deployment]}. */
    @Override
    public String toString() {
        return namespace + "/" + name + "[" + kind + "]";
    }
}
