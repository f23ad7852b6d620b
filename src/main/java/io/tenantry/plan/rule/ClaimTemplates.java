package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The claims of a StatefulSet change, which the API server refuses: what it takes to have it all the same depends on
 * what changes.
 */
final class ClaimTemplates implements ChangeRule {

    private static final String STORAGE = "/spec/resources/requests/storage";
    private static final String ORPHAN =
            "delete the StatefulSet without its pods (kubectl delete --cascade=orphan) so that" + " it is made again";

    @Override
    public String id() {
        return "claim-template";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("apps", "StatefulSet") || !change.isChangedAt("/spec/volumeClaimTemplates")) {
            return Stream.empty();
        }
        Map<String, JsonNode> was = byName(change.was().at("/spec/volumeClaimTemplates"));
        Map<String, JsonNode> now = byName(change.now().at("/spec/volumeClaimTemplates"));
        SortedSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(now.keySet());
        return names.stream().flatMap(name -> effects(change, name, was.get(name), now.get(name)));
    }

    private Stream<Effect> effects(ObjectChange.Changed change, String name, JsonNode was, JsonNode now) {
        if (was == null) {
            return Stream.of(refused(change, name, Impact.RESTART, " is new", ORPHAN));
        }
        if (now == null) {
            return Stream.of(refused(
                    change,
                    name,
                    Impact.DATA_LOSS,
                    " goes: its volumes stay behind with nothing that reads them",
                    "move what they hold first"));
        }
        if (Difference.isNone(was, now)) {
            return Stream.empty();
        }
        JsonNode sizeWas = was.at(STORAGE);
        JsonNode sizeNow = now.at(STORAGE);
        if (Quantity.isLess(sizeWas, sizeNow)) {
            return Stream.of(refused(
                    change,
                    name,
                    Impact.DATA_LOSS,
                    " shrinks from " + sizeWas.asText() + " to " + sizeNow.asText() + ", and no volume shrinks",
                    "leave the size, or make a StatefulSet of a new name and move the data"));
        }
        return Stream.of(
                isSamePlace(was, now)
                        ? refused(
                                change,
                                name,
                                Impact.RESTART,
                                Quantity.isMore(sizeWas, sizeNow) ? " grows" : " is described otherwise",
                                "grow its PersistentVolumeClaims first where it grows, then " + ORPHAN)
                        : refused(
                                change,
                                name,
                                Impact.DATA_LOSS,
                                " asks for volumes of another sort, and the old ones stay as they are",
                                "leave it, or make a StatefulSet of a new name and move the data"));
    }

    private Effect refused(ObjectChange.Changed change, String name, Impact impact, String what, String advice) {
        return effect(
                change.key(),
                impact,
                "its claim template '" + name + "'" + what + "; the API server refuses any change of claim templates",
                advice);
    }

    private static boolean isSamePlace(JsonNode was, JsonNode now) {
        return Stream.of("/spec/storageClassName", "/spec/accessModes", "/spec/volumeMode", "/spec/dataSource")
                .allMatch(pointer -> Difference.isNone(was.at(pointer), now.at(pointer)));
    }

    private static Map<String, JsonNode> byName(JsonNode templates) {
        Map<String, JsonNode> byName = new TreeMap<>();
        templates.forEach(
                template -> byName.putIfAbsent(template.at("/metadata/name").asText(), template));
        return byName;
    }
}
