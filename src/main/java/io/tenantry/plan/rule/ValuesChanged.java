package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What pods read from a Secret or ConfigMap changes or goes, as a credential that is rotated. */
final class ValuesChanged implements Rule {

    /** Where the values stand. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "Secret", List.of("/data", "/stringData"),
            "ConfigMap", List.of("/data", "/binaryData"),
            "SealedSecret.bitnami.com", List.of("/spec/encryptedData"));

    @Override
    public String id() {
        return "value-changed";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<ObjectChange.Changed> changed = transition.changed().stream()
                .filter(change -> VALUES.containsKey(change.key().qualifiedKind()))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Readers readers = Readers.in(transition.now());
        List<Effect> effects = new ArrayList<>();
        for (ObjectChange.Changed change : changed) {
            look(change, readers, effects);
        }
        return effects;
    }

    private void look(ObjectChange.Changed change, Readers readers, List<Effect> effects) {
        Map<String, JsonNode> was = values(change, change.was().content());
        Map<String, JsonNode> now = values(change, change.now().content());
        List<String> gone =
                was.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        List<String> other = was.keySet().stream()
                .filter(now::containsKey)
                .filter(key -> !Difference.isNone(was.get(key), now.get(key)))
                .toList();
        if (!gone.isEmpty()) {
            effects.add(gone(change, readers, gone));
        }
        if (!other.isEmpty()) {
            effects.add(other(change, readers, other));
        }
    }

    private Effect gone(ObjectChange.Changed change, Readers readers, List<String> keys) {
        boolean unread =
                change.now().is("", "ConfigMap") && readers.of(readBy(change)).isEmpty();
        return effect(
                change.key(),
                unread ? Impact.SAFE : Impact.ACCESS_LOSS,
                "it has no more: " + Enumeration.of(keys) + told(readers.of(readBy(change))),
                unread ? "" : "make sure first that nothing reads it");
    }

    private Effect other(ObjectChange.Changed change, Readers readers, List<String> keys) {
        SortedSet<String> atStart = readers.atStart(readBy(change));
        String what =
                (change.now().is("bitnami.com", "SealedSecret") ? "sealed anew, so likely rotated: " : "other values: ")
                        + Enumeration.of(keys);
        if (!atStart.isEmpty()) {
            return effect(
                    change.key(),
                    Impact.RESTART,
                    what + "; seen only by new pods of " + Enumeration.of(atStart),
                    "restart them afterwards, or let their template carry a digest of the values");
        }
        SortedSet<String> all = readers.of(readBy(change));
        return change.now().is("", "ConfigMap") || !all.isEmpty()
                ? effect(change.key(), Impact.SAFE, what + told(all), "")
                : effect(
                        change.key(),
                        Impact.RESTART,
                        what + "; who reads it is not among the manifests",
                        "make sure that whoever logs in with it learns of it");
    }

    private static String told(SortedSet<String> readers) {
        return readers.isEmpty() ? "" : "; read by " + Enumeration.of(readers);
    }

    /** The Secret that a SealedSecret becomes has its name. */
    private static ObjectKey readBy(ObjectChange.Changed change) {
        ObjectKey key = change.key();
        return new ObjectKey(
                "", key.kind().equals("SealedSecret") ? "Secret" : key.kind(), key.namespace(), key.name());
    }

    private static Map<String, JsonNode> values(ObjectChange.Changed change, JsonNode content) {
        Map<String, JsonNode> values = new TreeMap<>();
        VALUES.get(change.key().qualifiedKind()).forEach(pointer -> content.at(pointer)
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue())));
        return values;
    }
}
