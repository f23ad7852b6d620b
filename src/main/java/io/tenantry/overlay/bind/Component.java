package io.tenantry.overlay.bind;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A component of a model record.
 *
 * @param name its name, which is its key in YAML
 * @param shape what its value looks like
 * @param isKey whether it is the key of the map that holds the record, and so no key in the record's own map
 * @param byDefault its default
 * @param accessor reads it from a record
 */
record Component(String name, Shape shape, boolean isKey, Optional<Object> byDefault, UnaryOperator<Object> accessor) {

    private static final Set<Object> UNTOLD = Set.of(0, 0L, 0.0);

    /** Whether the default may be the 0 of a builder that was told no number. */
    boolean isPerhapsUntold() {
        return byDefault.filter(UNTOLD::contains).isPresent();
    }

    /** The value to begin with, of a record that has {@code inherited} for a default. */
    Optional<Object> fallback(Optional<Object> inherited) {
        return inherited.map(accessor).or(() -> byDefault);
    }
}
