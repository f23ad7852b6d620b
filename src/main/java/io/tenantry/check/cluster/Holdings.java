package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All Secrets, or all ConfigMaps, that a set of manifests comes to, whoever makes them.
 *
 * <p>Secrets are often made by hand, so one is surely missing only where the set makes the namespace, or another Secret
 * in it.
 */
public final class Holdings {

    /** The ConfigMap that the control plane puts into every namespace. */
    private static final String CONTROL_PLANES = "kube-root-ca.crt";

    private final Inventory inventory;
    private final boolean oftenElsewhere;
    private final Map<String, Map<String, Optional<Set<String>>>> byNamespace = new HashMap<>();

    private Holdings(Inventory inventory, boolean oftenElsewhere, Stream<Holding> all) {
        this.inventory = inventory;
        this.oftenElsewhere = oftenElsewhere;
        all.forEach(holding -> byNamespace
                .computeIfAbsent(holding.namespace(), unused -> new HashMap<>())
                .put(holding.name(), holding.keys()));
    }

    /** The Secrets of {@code manifests}. */
    public static Holdings secrets(Manifests manifests) {
        return new Holdings(Inventory.of(manifests), true, manifests.stream().flatMap(SecretMakers::madeBy));
    }

    /** The ConfigMaps of {@code manifests}. */
    public static Holdings configMaps(Manifests manifests) {
        return new Holdings(Inventory.of(manifests), false, ConfigMakers.in(manifests));
    }

    /** Whether there surely is none of that name, for an object of the same namespace. */
    public boolean lacks(String namespace, String name) {
        Map<String, Optional<Set<String>>> there = byNamespace.getOrDefault(namespace, Map.of());
        if (there.containsKey(name) || name.equals(CONTROL_PLANES)) {
            return false;
        }
        return inventory.expects(namespace, namespace)
                && (!oftenElsewhere || inventory.makes(namespace) || !there.isEmpty());
    }

    /** Whether the one of that name is there and surely without that key. */
    public boolean lacksKey(String namespace, String name, String key) {
        return keys(namespace, name).filter(keys -> !keys.contains(key)).isPresent();
    }

    /** What the one of that name holds, where it is known. */
    public Optional<Set<String>> keys(String namespace, String name) {
        return byNamespace.getOrDefault(namespace, Map.of()).getOrDefault(name, Optional.empty());
    }

    /** The names there are in a namespace. */
    public Set<String> names(String namespace) {
        return new TreeSet<>(byNamespace.getOrDefault(namespace, Map.of()).keySet());
    }
}
