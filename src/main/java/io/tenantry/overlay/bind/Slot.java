package io.tenantry.overlay.bind;

import java.util.Optional;

/**
 * What a value is for.
 *
 * @param name what to call it in an error: its key
 * @param key its key in a map, for a record that holds its own key
 * @param fallback the default that the overlays may change in part
 */
public record Slot(String name, Optional<Object> key, Optional<Object> fallback) {

    /** A value without a default. */
    public static Slot of(String name) {
        return new Slot(name, Optional.empty(), Optional.empty());
    }

    /** This slot with another default. */
    Slot withFallback(Optional<Object> other) {
        return new Slot(name, key, other);
    }
}
