package io.tenantry.plan;

import io.tenantry.plan.rule.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan of the small world, by looking at every thing for itself: slow, and plain enough to be believed. */
final class SlowPlan {

    private final List<Thing> was;
    private final List<Thing> now;

    SlowPlan(List<Thing> was, List<Thing> now) {
        this.was = was;
        this.now = now;
    }

    /** What happens to each thing that is not as it was. */
    SortedMap<String, Impact> impacts() {
        SortedMap<String, Impact> impacts = new TreeMap<>();
        for (Thing before : was) {
            Optional<Thing> after = find(now, before);
            if (after.isEmpty()) {
                impacts.put(before.key(), removed(before));
            } else if (!after.get().yaml().equals(before.yaml())) {
                impacts.put(before.key(), changed(before, after.get()));
            }
        }
        for (Thing after : now) {
            if (find(was, after).isEmpty()) {
                impacts.put(after.key(), Impact.SAFE);
            }
        }
        return impacts;
    }

    /** {@code 1 of 2 tenants: 1 restart}. */
    String radius() {
        Map<String, Impact> worst = new TreeMap<>();
        impacts().forEach((key, impact) -> {
            String namespace = key.substring(key.indexOf(' ') + 1, key.indexOf('/'));
            if (!namespace.equals("shared")) {
                worst.merge(namespace, impact, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        });
        List<String> counts = new ArrayList<>();
        for (Impact impact : Impact.values()) {
            long count = worst.values().stream().filter(impact::equals).count();
            if (count > 0) {
                counts.add(count + " " + impact);
            }
        }
        return worst.size() + " of 2 tenants" + (counts.isEmpty() ? "" : ": " + String.join(", ", counts));
    }

    private Impact removed(Thing gone) {
        boolean kept = gone.option().equals("Prune=false");
        return switch (gone.kind()) {
            case CLAIM, STATEFUL_SET -> kept ? (isRenamed(gone) ? Impact.ACCESS_LOSS : Impact.SAFE) : Impact.DATA_LOSS;
            case CONFIG -> Impact.SAFE;
            case DEPLOYMENT, SERVICE -> kept ? Impact.SAFE : Impact.ACCESS_LOSS;
        };
    }

    private static Impact changed(Thing before, Thing after) {
        List<Impact> all = new ArrayList<>(List.of(Impact.SAFE));
        boolean volume = before.kind() == Thing.Kind.CLAIM || before.kind() == Thing.Kind.STATEFUL_SET;
        boolean pods = before.kind() == Thing.Kind.DEPLOYMENT || before.kind() == Thing.Kind.STATEFUL_SET;
        if (volume && (after.size() < before.size() || !after.label().equals(before.label()))) {
            all.add(Impact.DATA_LOSS);
        }
        if (volume && before.option().equals("Prune=false") && !after.option().equals("Prune=false")) {
            all.add(Impact.ACCESS_LOSS);
        }
        if (before.kind() == Thing.Kind.STATEFUL_SET && after.size() != before.size()) {
            all.add(Impact.RESTART);
        }
        if (pods && after.replicas() == 0 && before.replicas() > 0) {
            all.add(Impact.ACCESS_LOSS);
        }
        if (before.kind() == Thing.Kind.STATEFUL_SET
                && after.replicas() < before.replicas()
                && 2 * after.replicas() <= before.replicas()) {
            all.add(Impact.ACCESS_LOSS);
        }
        if (before.kind() == Thing.Kind.DEPLOYMENT && !after.label().equals(before.label())) {
            all.add(Impact.ACCESS_LOSS);
        }
        if (before.kind() == Thing.Kind.DEPLOYMENT && after.size() != before.size()) {
            all.add(Impact.RESTART);
        }
        if (before.kind() == Thing.Kind.SERVICE
                && (after.size() != before.size() || !after.label().equals(before.label()))) {
            all.add(Impact.ACCESS_LOSS);
        }
        if (before.kind() == Thing.Kind.CONFIG && !before.option().isEmpty() && isOther(before, after)) {
            all.add(Impact.RESTART);
        }
        return all.stream().max(Impact::compareTo).orElseThrow();
    }

    private static boolean isOther(Thing before, Thing after) {
        return after.size() != before.size() || after.option().isEmpty();
    }

    /** The only one that goes and the only one that comes of the same content, or else of the kind in the namespace. */
    private boolean isRenamed(Thing gone) {
        List<Thing> old = was.stream().filter(each -> find(now, each).isEmpty()).toList();
        List<Thing> fresh =
                now.stream().filter(each -> find(was, each).isEmpty()).toList();
        if (pairs(old, fresh, gone)) {
            return true;
        }
        long left = old.stream()
                .filter(each -> isAtPlaceOf(gone, each) && !pairs(old, fresh, each))
                .count();
        long come = fresh.stream()
                .filter(each -> isAtPlaceOf(gone, each))
                .filter(each -> old.stream().noneMatch(other -> alike(other, each) && pairs(old, fresh, other)))
                .count();
        return left == 1 && come == 1;
    }

    private static boolean pairs(List<Thing> old, List<Thing> fresh, Thing gone) {
        return old.stream().filter(each -> alike(gone, each)).count() == 1
                && fresh.stream().filter(each -> alike(gone, each)).count() == 1;
    }

    /** What stands in the metadata is no content. */
    private static boolean alike(Thing one, Thing other) {
        return one.kind() == other.kind()
                && one.kind().body(one).equals(other.kind().body(other));
    }

    private static boolean isAtPlaceOf(Thing one, Thing other) {
        return one.kind() == other.kind() && one.namespace().equals(other.namespace());
    }

    private static Optional<Thing> find(List<Thing> things, Thing thing) {
        return things.stream().filter(each -> each.key().equals(thing.key())).findFirst();
    }
}
