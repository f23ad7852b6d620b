package io.tenantry.plan.report;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.PlannedChange;
import io.tenantry.plan.difference.FieldChange;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Changes that a person reads as one: the same happens to many objects of a kind. What loses data stands alone, since
 * each has to be acknowledged by itself.
 *
 * @param changes at least one, in the order of the plan
 */
record ChangeGroup(List<PlannedChange> changes) {

    private static final int NAMED = 3;

    ChangeGroup {
        changes = List.copyOf(changes);
    }

    /** The groups of a plan's changes of one impact, in the order of their first change. */
    static List<ChangeGroup> of(List<PlannedChange> changes) {
        Map<Likeness, List<PlannedChange>> groups = new LinkedHashMap<>();
        changes.forEach(change -> groups.computeIfAbsent(Likeness.of(change), unused -> new ArrayList<>())
                .add(change));
        return groups.values().stream().map(ChangeGroup::new).toList();
    }

    PlannedChange first() {
        return changes.get(0);
    }

    /** {@code Deployment.apps a/api changed}, {@code Deployment.apps: 5 changed: a/api, b/api, c/api and 2 more}. */
    String title() {
        if (changes.size() == 1) {
            return first().object() + " " + first().action();
        }
        int named = changes.size() == NAMED + 1 ? NAMED + 1 : NAMED;
        String names = changes.stream().limit(named).map(ChangeGroup::name).collect(Collectors.joining(", "));
        String more = changes.size() > named ? " and " + (changes.size() - named) + " more" : "";
        return first().object().qualifiedKind() + ": " + changes.size() + " " + first().action() + ": " + names + more;
    }

    /** What is not as it was, where that is the same in all. */
    List<FieldChange> fields() {
        return changes.size() == 1 || first().impact() != Impact.SAFE ? first().fields() : List.of();
    }

    private static String name(PlannedChange change) {
        ObjectKey object = change.object();
        return (object.namespace().isEmpty() ? "" : object.namespace() + "/") + object.name();
    }

    /** What changes must have in common to be read as one. */
    private record Likeness(
            Impact impact, String environment, String kind, String action, List<List<String>> effects, String rest) {

        static Likeness of(PlannedChange change) {
            return new Likeness(
                    change.impact(),
                    change.environment(),
                    change.object().qualifiedKind(),
                    change.action().toString(),
                    change.effects().stream().map(Likeness::told).toList(),
                    switch (change.impact()) {
                        case SAFE -> "";
                        case RESTART, ACCESS_LOSS -> change.fields().toString();
                        case DATA_LOSS -> change.object().toString();
                    });
        }

        private static List<String> told(Effect effect) {
            return List.of(effect.impact().toString(), effect.rule(), effect.reason(), effect.advice());
        }
    }
}
