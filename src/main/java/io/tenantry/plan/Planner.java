package io.tenantry.plan;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import io.tenantry.plan.rule.Rule;
import io.tenantry.problem.Acknowledgement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two renderings, environment by environment, and lets every rule say what the difference does. */
public final class Planner {

    private static final Manifests NOTHING = Manifests.of(List.of());

    private final List<Rule> rules;
    private final Set<Acknowledgement> used = new HashSet<>();
    private final Set<Acknowledgement> given = new HashSet<>();
    private final SortedSet<String> tenants = new TreeSet<>();
    private final List<PlannedChange> changes = new ArrayList<>();

    private Planner(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Plans the way from one rendering to another.
     *
     * @param was the environments as they are, by name
     * @param now the environments as they are to be; what is not among them goes
     * @param acknowledgements of each environment; without an entry, none
     */
    public static Plan plan(
            List<Rule> rules,
            Map<String, Manifests> was,
            Map<String, Manifests> now,
            Map<String, Acknowledgements> acknowledgements) {
        Planner planner = new Planner(rules);
        SortedSet<String> environments = new TreeSet<>(was.keySet());
        environments.addAll(now.keySet());
        for (String environment : environments) {
            planner.look(
                    environment,
                    objects(was.getOrDefault(environment, NOTHING)),
                    objects(now.getOrDefault(environment, NOTHING)),
                    acknowledgements.getOrDefault(environment, Acknowledgements.of(List.of())));
        }
        return planner.plan();
    }

    private Plan plan() {
        Set<Acknowledgement> stale = new HashSet<>(given);
        stale.removeAll(used);
        return new Plan(changes, BlastRadius.of(tenants, changes), List.copyOf(stale));
    }

    private static Manifests objects(Manifests manifests) {
        return Manifests.of(manifests.stream()
                .filter(manifest -> !Acknowledgements.isDocument(manifest))
                .toList());
    }

    private void look(String environment, Manifests was, Manifests now, Acknowledgements acknowledgements) {
        Transition transition = Transition.between(was, now);
        Tenants before = Tenants.in(was);
        Tenants after = Tenants.in(now);
        tenants.addAll(before.all(was));
        tenants.addAll(after.all(now));
        given.addAll(acknowledgements.all());
        SortedMap<ObjectKey, List<Effect>> effects = effects(transition);
        for (ObjectChange change : transition.changes()) {
            Optional<String> tenant =
                    change.after().flatMap(after::of).or(() -> change.before().flatMap(before::of));
            add(environment, change, tenant, take(effects, change.key()), acknowledgements);
        }
        effects.forEach((key, each) -> {
            Optional<String> tenant = now.find(key).flatMap(after::of);
            add(environment, new ObjectChange.Affected(key), tenant, each, acknowledgements);
        });
    }

    private void add(
            String environment,
            ObjectChange change,
            Optional<String> tenant,
            List<Effect> effects,
            Acknowledgements acknowledgements) {
        Optional<Acknowledgement> acknowledged = effects.stream()
                .filter(effect -> effect.impact() == Impact.DATA_LOSS)
                .findFirst()
                .flatMap(effect -> acknowledgements.of(change.key()));
        acknowledged.ifPresent(used::add);
        changes.add(new PlannedChange(
                environment, change.key(), change.action(), tenant, change.fields(), effects, acknowledged));
    }

    private static List<Effect> take(SortedMap<ObjectKey, List<Effect>> effects, ObjectKey key) {
        List<Effect> taken = effects.remove(key);
        return taken == null ? List.of() : taken;
    }

    private SortedMap<ObjectKey, List<Effect>> effects(Transition transition) {
        SortedMap<ObjectKey, List<Effect>> effects = new TreeMap<>();
        for (Rule rule : rules) {
            rule.effects(transition)
                    .forEach(effect -> effects.computeIfAbsent(effect.object(), unused -> new ArrayList<>())
                            .add(effect));
        }
        return effects;
    }
}
