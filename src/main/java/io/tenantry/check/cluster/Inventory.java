package io.tenantry.check.cluster;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What exists once a set of manifests is applied, and what surely does not.
 *
 * <p>A set may be a part of what runs in a cluster, so an object that is not in it is surely missing only where the set
 * can be expected to hold it:
 *
 * <ul>
 *   <li>in the namespace of the object that refers to it, or in one that the set itself makes,
 *   <li>in another namespace when the set holds an object of the same kind there,
 *   <li>cluster-wide when the set holds an object of the same kind,
 *   <li>and never where a Helm chart is installed, which makes objects that nobody sees here.
 * </ul>
 */
public final class Inventory {

    /** What every cluster has. */
    private static final Map<String, Set<String>> BUILT_IN = Map.of(
            "ClusterRole", Set.of("cluster-admin", "admin", "edit", "view"),
            "ServiceAccount", Set.of("default"),
            "PriorityClass", Set.of("system-cluster-critical", "system-node-critical"));

    /** Cluster-wide kinds that charts bring along as a matter of course. */
    private static final Set<String> USUALLY_OF_CHARTS = Set.of("ClusterRole", "IngressClass", "PriorityClass");

    private final Manifests manifests;
    private final Charts charts;

    private Inventory(Manifests manifests, Charts charts) {
        this.manifests = manifests;
        this.charts = charts;
    }

    /** What {@code manifests} come to. */
    public static Inventory of(Manifests manifests) {
        return manifests.view(Inventory.class, set -> new Inventory(set, Charts.in(set)));
    }

    /**
     * Whether a namespaced object surely does not exist.
     *
     * @param from the namespace of the object that refers to it
     */
    public boolean lacks(ObjectKey referent, String from) {
        return !isThere(referent)
                && !charts.fill(referent.namespace())
                && (expects(referent.namespace(), from)
                        || manifests.inNamespace(referent.namespace()).stream()
                                .anyMatch(other -> other.is(referent.group(), referent.kind())));
    }

    /** Whether an object of a cluster-wide kind surely does not exist. */
    public boolean lacksClusterWide(String group, String kind, String name) {
        return !isThere(new ObjectKey(group, kind, "", name))
                && !name.startsWith("system:")
                && !(charts.any() && USUALLY_OF_CHARTS.contains(kind))
                && !manifests.ofKind(group, kind).isEmpty();
    }

    /** Whether the set can be expected to hold all of a namespace, as seen from another. */
    public boolean expects(String namespace, String from) {
        return !charts.fill(namespace)
                && (namespace.equals(from)
                        || manifests.find("", "Namespace", "", namespace).isPresent());
    }

    /** Whether the set makes a namespace, and no chart adds to it: then all of it is known. */
    public boolean makes(String namespace) {
        return expects(namespace, "") && !namespace.isEmpty();
    }

    /** The names there are of a kind in a namespace, as a hint. */
    public String choices(ObjectKey missing) {
        List<String> names = manifests.ofKind(missing.group(), missing.kind()).stream()
                .filter(other -> other.namespace().equals(missing.namespace()))
                .map(Manifest::name)
                .sorted()
                .distinct()
                .collect(Collectors.toList());
        return Choices.of(missing.kind(), names);
    }

    private boolean isThere(ObjectKey key) {
        return manifests.find(key).isPresent()
                || BUILT_IN.getOrDefault(key.kind(), Set.of()).contains(key.name());
    }
}
