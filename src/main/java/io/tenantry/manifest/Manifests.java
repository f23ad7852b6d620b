package io.tenantry.manifest;

import io.tenantry.kube.ObjectKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All objects that are looked at together, as those of one environment. Immutable; in the order they were read. */
public final class Manifests {

    private final List<Manifest> all;
    private final Map<ObjectKey, Manifest> byKey;
    private final Map<String, List<Manifest>> byQualifiedKind;
    private final Map<String, List<Manifest>> byNamespace;
    private final List<PodTemplate> podTemplates;
    private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

    private Manifests(Collection<Manifest> all) {
        this.all = List.copyOf(all);
        this.byKey = new HashMap<>();
        this.all.forEach(manifest -> byKey.putIfAbsent(manifest.key(), manifest));
        this.byQualifiedKind = grouped(Manifest::qualifiedKind);
        this.byNamespace = grouped(Manifest::namespace);
        this.podTemplates = this.all.stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .toList();
    }

    /** These objects. */
    public static Manifests of(Collection<Manifest> all) {
        return new Manifests(all);
    }

    /** All of them. */
    public List<Manifest> all() {
        return all;
    }

    /** All of them. */
    public Stream<Manifest> stream() {
        return all.stream();
    }

    /** All of a kind, in whatever version. */
    public List<Manifest> ofKind(String group, String kind) {
        return byQualifiedKind.getOrDefault(new ObjectKey(group, kind, "", "").qualifiedKind(), List.of());
    }

    /** All that stand in a namespace. */
    public List<Manifest> inNamespace(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** The object of that key; the first, where there are several. */
    public Optional<Manifest> find(ObjectKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The object of that kind and name; the first, where there are several. */
    public Optional<Manifest> find(String group, String kind, String namespace, String name) {
        return find(new ObjectKey(group, kind, namespace, name));
    }

    /**
     * What {@code make} makes of them, made when it is first asked for and once: many rules look at the same.
     *
     * @param type tells views apart
     */
    public <V> V view(Class<V> type, Function<Manifests, V> make) {
        Object known = views.get(type);
        if (known == null) {
            known = make.apply(this);
            views.put(type, known);
        }
        return type.cast(known);
    }

    List<PodTemplate> podTemplates() {
        return podTemplates;
    }

    private Map<String, List<Manifest>> grouped(Function<Manifest, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }
}
