package io.tenantry.plan.rule;

import io.tenantry.manifest.DisruptionAllowance;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import io.tenantry.plan.difference.Transition;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.Selectors;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A PodDisruptionBudget lets no pod go any more, be it that the budget or that the number of pods is another: no node that
 * runs one of them can be drained.
 */
final class DrainBlocked implements Rule {

    @Override
    public String id() {
        return "drain-blocked";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        Set<Manifest> blocked = new HashSet<>(blocking(transition.now()));
        if (blocked.isEmpty()) {
            return List.of();
        }
        blocking(transition.was())
                .forEach(was -> blocked.removeIf(now -> now.key().equals(was.key())));
        return blocked.stream()
                .map(budget -> effect(
                        budget.key(),
                        Impact.ACCESS_LOSS,
                        "no pod that it protects may be evicted any more: a node that runs one cannot be drained, and its"
                                + " upgrade waits or takes the pod by force",
                        "maxUnavailable of at least 1, or minAvailable below the number of replicas"))
                .sorted()
                .toList();
    }

    private static List<Manifest> blocking(Manifests manifests) {
        List<Manifest> budgets = manifests.ofKind("policy", "PodDisruptionBudget");
        if (budgets.isEmpty()) {
            return List.of();
        }
        Replicas replicas = Replicas.of(manifests);
        return budgets.stream()
                .filter(budget -> DisruptionAllowance.of(budget).isNone(pods(budget, manifests, replicas)))
                .toList();
    }

    /** A budget without a selector protects no pod. */
    private static OptionalInt pods(Manifest budget, Manifests manifests, Replicas replicas) {
        if (!budget.at("/spec/selector").isObject()) {
            return OptionalInt.empty();
        }
        LabelSelector selector = Selectors.of(budget.at("/spec/selector"));
        return replicas.least(manifests.inNamespace(budget.namespace()).stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .filter(pod -> selector.matches(pod.labels()))
                .map(PodTemplate::owner)
                .toList());
    }
}
