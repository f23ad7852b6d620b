package io.tenantry.check.isolation;

import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose things are: the label {@code tenant} of a namespace says it of all in it, else that of the object itself. */
final class Tenancy {

    /** What every problem of the proof is told by. */
    static final String RULE = "isolation";

    private final Manifests manifests;
    private final SortedMap<String, String> tenantByNamespace = new TreeMap<>();

    Tenancy(Manifests manifests) {
        this.manifests = manifests;
        manifests.ofKind("", "Namespace").forEach(namespace -> Optional.ofNullable(
                        namespace.labels().get(Labels.TENANT))
                .ifPresent(tenant -> tenantByNamespace.put(namespace.name(), tenant)));
    }

    Manifests manifests() {
        return manifests;
    }

    SortedSet<String> tenants() {
        return new TreeSet<>(tenantByNamespace.values());
    }

    SortedSet<String> namespaces() {
        return new TreeSet<>(tenantByNamespace.keySet());
    }

    Optional<String> ofNamespace(String namespace) {
        return Optional.ofNullable(tenantByNamespace.get(namespace));
    }

    Optional<String> of(Manifest manifest) {
        return ofNamespace(manifest.namespace())
                .or(() -> Optional.ofNullable(manifest.labels().get(Labels.TENANT)));
    }

    /** Whose {@code namespace} is, for people. */
    String owner(String namespace) {
        return ofNamespace(namespace).map(tenant -> "tenant '" + tenant + "'").orElse("namespace '" + namespace + "'");
    }

    static Problem problem(Manifest manifest, String message, String fix) {
        return manifest.problem(Severity.ERROR, RULE, message, fix);
    }
}
