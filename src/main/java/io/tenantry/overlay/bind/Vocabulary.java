package io.tenantry.overlay.bind;

import java.util.Set;

/**
 * How the keys of a record's map differ from its components.
 *
 * @param filled components that nobody writes, since whoever merges the overlays fills them in
 * @param further keys that are no components, since whoever merges the overlays reads them
 */
public record Vocabulary(Set<String> filled, Set<String> further) {

    /** Keys are components and components are keys. */
    static final Vocabulary PLAIN = new Vocabulary(Set.of(), Set.of());

    public Vocabulary {
        filled = Set.copyOf(filled);
        further = Set.copyOf(further);
    }
}
