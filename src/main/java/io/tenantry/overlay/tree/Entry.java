package io.tenantry.overlay.tree;

/** A key of a map, and its value. */
public record Entry(Scalar key, Tree value) {

    /** This entry with one of the same key laid on it; the key of a map that merges stays where it was first given. */
    Entry overlaidBy(Entry overlay) {
        boolean merges = value instanceof Mapping && overlay.value instanceof Mapping;
        return new Entry(merges ? key : overlay.key, value.overlaidBy(overlay.value));
    }
}
