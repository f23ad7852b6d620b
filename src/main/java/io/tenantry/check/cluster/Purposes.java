package io.tenantry.check.cluster;

import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.Set;
import java.util.stream.Collectors;

/** Which namespaces are for development: those that say so by a label. Whatever says nothing is taken seriously. */
public final class Purposes {

    private final Set<String> development;

    private Purposes(Set<String> development) {
        this.development = development;
    }

    /** Those of {@code manifests}. */
    public static Purposes of(Manifests manifests) {
        return manifests.view(Purposes.class, Purposes::read);
    }

    private static Purposes read(Manifests manifests) {
        return new Purposes(manifests.ofKind("", "Namespace").stream()
                .filter(namespace ->
                        Labels.DEVELOPMENT.equals(namespace.labels().get(Labels.PURPOSE)))
                .map(Manifest::name)
                .collect(Collectors.toSet()));
    }

    /** Whether what stands in a namespace is for development. */
    public boolean isDevelopment(String namespace) {
        return development.contains(namespace);
    }
}
