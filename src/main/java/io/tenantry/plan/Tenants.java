package io.tenantry.plan;

import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose an object is: by its label {@code tenant}, else by that of its namespace, else by the folder
 * {@code tenants/<id>/} that its file is in. What is none of these is shared by all.
 */
final class Tenants {

    private static final Pattern FOLDER = Pattern.compile("(?:^|/)tenants/([^/]+)/");

    private final Map<String, String> byNamespace = new HashMap<>();

    private Tenants(Manifests manifests) {
        for (Manifest namespace : manifests.ofKind("", "Namespace")) {
            labelled(namespace).ifPresent(tenant -> byNamespace.put(namespace.name(), tenant));
        }
    }

    static Tenants in(Manifests manifests) {
        return new Tenants(manifests);
    }

    Optional<String> of(Manifest manifest) {
        return labelled(manifest)
                .or(() -> Optional.ofNullable(byNamespace.get(manifest.namespace())))
                .or(() -> manifest.location().map(Location::file).flatMap(Tenants::inFolder));
    }

    NavigableSet<String> all(Manifests manifests) {
        NavigableSet<String> all = new TreeSet<>();
        manifests.stream().forEach(manifest -> of(manifest).ifPresent(all::add));
        return all;
    }

    private static Optional<String> labelled(Manifest manifest) {
        return Optional.ofNullable(manifest.labels().get(Labels.TENANT)).filter(tenant -> !tenant.isBlank());
    }

    private static Optional<String> inFolder(String file) {
        Matcher matcher = FOLDER.matcher(file);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
