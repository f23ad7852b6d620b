package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.List;

/** A policy of another kind, as Cilium's or Calico's, comes or changes: what it opens and closes is not computed. */
final class ForeignPolicies implements Rule {

    @Override
    public String id() {
        return "policy-unknown";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        return transition.changes().stream()
                .filter(change -> !(change instanceof ObjectChange.Removed))
                .filter(change -> change.key().kind().endsWith("NetworkPolicy")
                        && !change.key().group().equals("networking.k8s.io"))
                .map(change -> effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "it decides who may connect, in a way that is not computed here",
                        "look at what it opens and closes"))
                .toList();
    }
}
