package io.tenantry.plan.path;

import io.tenantry.reach.Workload;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Workloads of one namespace that neither the network nor the mesh tells apart, before or afterwards.
 *
 * @param was where their pods are before; nowhere, where they are new
 * @param now where their pods are afterwards
 * @param workloads at least one
 */
record Cell(List<Spot> was, List<Spot> now, SortedSet<Workload> workloads) implements Comparable<Cell> {

    Cell {
        was = List.copyOf(was);
        now = List.copyOf(now);
        workloads = new TreeSet<>(workloads);
    }

    boolean isNew() {
        return was.isEmpty();
    }

    String namespace() {
        return workloads.first().namespace();
    }

    /** By the first workload of each; no workload is in two cells. */
    @Override
    public int compareTo(Cell other) {
        return workloads.first().compareTo(other.workloads.first());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && compareTo(cell) == 0;
    }

    @Override
    public int hashCode() {
        return workloads.first().hashCode();
    }
}
