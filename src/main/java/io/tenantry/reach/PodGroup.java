package io.tenantry.reach;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Pods of one namespace that no policy tells apart: what one of them can reach, or be reached by, all of them can.
 *
 * @param index its place among all groups
 * @param namespace where they are
 * @param pods at least one
 */
public record PodGroup(int index, String namespace, List<Pod> pods) {

    public PodGroup {
        Objects.requireNonNull(namespace, "namespace");
        pods = List.copyOf(pods);
    }

    /** One of them. */
    public Pod example() {
        return pods.get(0);
    }

    /** What owns them, in order. */
    public SortedSet<Workload> workloads() {
        SortedSet<Workload> workloads = new TreeSet<>();
        pods.forEach(pod -> workloads.add(pod.workload()));
        return workloads;
    }

    /** Whether they are on their node's network, where no policy rules. */
    public boolean escapes() {
        return example().network() == Pod.Network.NODE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PodGroup group && group.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
