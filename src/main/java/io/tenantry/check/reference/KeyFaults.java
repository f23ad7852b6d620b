package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Choices;
import io.tenantry.check.cluster.Holdings;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with the Secrets, or the ConfigMaps, that pods use.
 *
 * @param rule whose problems they are
 * @param kind which of the two
 * @param what its kind, in words
 * @param there those that exist
 */
record KeyFaults(Rule rule, KeyReference.Kind kind, String what, Holdings there) {

    List<Problem> in(Manifests manifests) {
        return manifests.stream()
                .flatMap(owner ->
                        KeyReference.of(owner, kind).distinct().flatMap(reference -> fault(owner, reference).stream()))
                .toList();
    }

    private Optional<Problem> fault(Manifest owner, KeyReference reference) {
        String name = reference.name();
        String full = what + " " + (owner.namespace().isEmpty() ? "" : owner.namespace() + "/") + name;
        if (there.lacks(owner.namespace(), name)) {
            return Optional.of(owner.problem(
                    rule.severity(),
                    rule.id(),
                    "its pods need the " + full + ", which nothing makes",
                    "expected one that exists: " + Choices.of(what, there.names(owner.namespace()))));
        }
        return reference
                .key()
                .filter(key -> there.lacksKey(owner.namespace(), name, key))
                .map(key -> owner.problem(
                        rule.severity(),
                        rule.id(),
                        "its pods need the key '" + key + "' of the " + full + ", which does not hold it",
                        "expected one of its keys: "
                                + Choices.of(
                                        "key",
                                        there.keys(owner.namespace(), name).orElse(Set.of()))));
    }
}
