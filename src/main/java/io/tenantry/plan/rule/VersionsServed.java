package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The definition of a custom resource serves a version no more. */
final class VersionsServed implements ChangeRule {

    @Override
    public String id() {
        return "version-removed";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("apiextensions.k8s.io", "CustomResourceDefinition")) {
            return Stream.empty();
        }
        SortedSet<String> lost = served(change.was());
        lost.removeAll(served(change.now()));
        return lost.stream()
                .map(version -> effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "version " + version + " is not served any more: whoever reads or writes it gets an error, and"
                                + " objects stored in it block the change",
                        "rewrite the stored objects in another version first"));
    }

    private static SortedSet<String> served(Manifest definition) {
        SortedSet<String> served = new TreeSet<>();
        for (JsonNode version : definition.at("/spec/versions")) {
            if (version.path("served").asBoolean(true)) {
                served.add(version.path("name").asText());
            }
        }
        return served;
    }
}
