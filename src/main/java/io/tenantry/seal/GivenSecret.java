package io.tenantry.seal;

import java.util.List;
import java.util.Objects;

/**
 * A secret that a platform needs, its overlays do not hold yet, and nobody here can make: another's key, URL or password.
 *
 * @param path the keys in the overlay, from the tenant's or the platform's outermost on, that lead to it
 * @param place the Secret that it is sealed for
 */
public record GivenSecret(List<String> path, SecretPlace place) {

    public GivenSecret {
        path = List.copyOf(path);
        Objects.requireNonNull(place, "place");
    }
}
