package io.tenantry.check.cluster;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Secret or ConfigMap that exists, or will.
 *
 * @param namespace where
 * @param name what it is called
 * @param keys what it holds; absent when only its maker knows
 */
record Holding(String namespace, String name, Optional<Set<String>> keys) {

    Holding {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        keys = keys.map(Set::copyOf);
    }

    static Holding of(String namespace, String name, Set<String> keys) {
        return new Holding(namespace, name, Optional.of(keys));
    }

    static Holding unknown(String namespace, String name) {
        return new Holding(namespace, name, Optional.empty());
    }
}
