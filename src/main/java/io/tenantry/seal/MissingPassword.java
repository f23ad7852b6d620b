package io.tenantry.seal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A password that a platform needs and its overlays do not hold yet.
 *
 * @param path the keys in the overlay, from the tenant's or the platform's outermost on, that lead to it
 * @param places by the key that follows: each Secret that needs this password, once
 */
public record MissingPassword(List<String> path, SortedMap<String, SecretPlace> places) {

    public MissingPassword {
        path = List.copyOf(path);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    static MissingPassword at(List<String> path, Map<String, SecretPlace> places) {
        Objects.requireNonNull(places, "places");
        return new MissingPassword(path, new TreeMap<>(places));
    }
}
