package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Objects that go while one comes that looks like them under a new name: the only one whose content is the same but for
 * the name, or else the only one of the kind in the namespace, where also only one goes.
 */
final class Renames {

    private final Map<ObjectKey, ObjectKey> byOldName = new HashMap<>();
    private final Set<ObjectKey> newNames = new HashSet<>();

    private Renames() {}

    static Renames in(Transition transition) {
        List<Manifest> gone =
                transition.removed().stream().map(removed -> removed.was()).toList();
        List<Manifest> come =
                transition.added().stream().map(added -> added.now()).toList();
        Renames renames = new Renames();
        renames.pair(gone, come, Renames::content);
        renames.pair(gone, come, Renames::place);
        return renames;
    }

    /** The new name of an object that goes. */
    Optional<ObjectKey> of(ObjectKey gone) {
        return Optional.ofNullable(byOldName.get(gone));
    }

    private void pair(List<Manifest> gone, List<Manifest> come, Function<Manifest, String> likeness) {
        Map<String, List<ObjectKey>> old = byLikeness(unpaired(gone), likeness);
        Map<String, List<ObjectKey>> fresh = byLikeness(unpaired(come), likeness);
        old.forEach((like, keys) -> {
            List<ObjectKey> others = fresh.getOrDefault(like, List.of());
            if (keys.size() == 1 && others.size() == 1) {
                byOldName.put(keys.get(0), others.get(0));
                newNames.add(others.get(0));
            }
        });
    }

    private Stream<Manifest> unpaired(List<Manifest> manifests) {
        return manifests.stream().filter(each -> !byOldName.containsKey(each.key()) && !newNames.contains(each.key()));
    }

    private static Map<String, List<ObjectKey>> byLikeness(
            Stream<Manifest> manifests, Function<Manifest, String> likeness) {
        Map<String, List<ObjectKey>> keys = new HashMap<>();
        manifests.forEach(each -> keys.computeIfAbsent(likeness.apply(each), unused -> new ArrayList<>())
                .add(each.key()));
        return keys;
    }

    private static String content(Manifest manifest) {
        ObjectNode content = manifest.content().deepCopy();
        content.remove("metadata");
        String text = Canonical.text(content);
        return manifest.key().qualifiedKind()
                + (manifest.name().isEmpty() ? text : text.replace(manifest.name(), "\0"));
    }

    private static String place(Manifest manifest) {
        return manifest.key().qualifiedKind() + " " + manifest.namespace();
    }
}
