package io.tenantry.check.isolation;

import io.tenantry.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Which tenant reads what of which store: one secret, or all below a path. */
final class RemoteSecrets {

    /** Higher than any character of a path. */
    private static final String LAST = "\uFFFF";

    /**
     * What one tenant reads of a store.
     *
     * @param source the object that says so
     * @param tenant who reads
     * @param path of the secret, or the beginning of several
     */
    private record Use(Manifest source, String tenant, String path) {}

    /**
     * What two tenants read.
     *
     * @param source the object of the one
     * @param tenant the one
     * @param other the other
     * @param path what the other reads
     */
    record Shared(Manifest source, String tenant, String other, String path) {

        Shared {
            Objects.requireNonNull(source, "source");
        }
    }

    private final Map<String, NavigableMap<String, List<Use>>> byStore = new HashMap<>();
    private final Map<String, List<Use>> prefixes = new HashMap<>();

    void one(Manifest source, String tenant, String store, String key) {
        byStore.computeIfAbsent(store, unused -> new TreeMap<>())
                .computeIfAbsent(key, unused -> new ArrayList<>())
                .add(new Use(source, tenant, key));
    }

    void below(Manifest source, String tenant, String store, String path) {
        one(source, tenant, store, path);
        prefixes.computeIfAbsent(store, unused -> new ArrayList<>()).add(new Use(source, tenant, path));
    }

    /** Everything that two tenants read, once for each of the one's objects. */
    List<Shared> shared() {
        List<Shared> shared = new ArrayList<>();
        byStore.values().forEach(uses -> uses.values()
                .forEach(same -> same.stream().skip(1).forEach(use -> compare(use, List.of(same.get(0)), shared))));
        prefixes.forEach((store, all) -> all.forEach(prefix -> byStore.get(store)
                .subMap(prefix.path(), false, prefix.path() + LAST, true)
                .values()
                .forEach(below -> compare(prefix, below, shared))));
        return shared.stream().distinct().toList();
    }

    private static void compare(Use use, Collection<Use> others, List<Shared> shared) {
        for (Use other : others) {
            if (!other.tenant().equals(use.tenant())) {
                shared.add(new Shared(use.source(), use.tenant(), other.tenant(), other.path()));
            }
        }
    }
}
