package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;

/** What becomes of a change that the API server refuses. */
final class Refusal {

    private Refusal() {}

    /**
     * The effect of it.
     *
     * @param field what must not change
     * @param impact of what it takes to have it changed all the same
     */
    static Effect of(Rule rule, ObjectChange.Changed change, String field, Impact impact, String advice) {
        SyncOptions options = SyncOptions.of(change.now());
        if (options.isMadeAnew()) {
            return rule.effect(
                    change.key(),
                    Impact.SAFE,
                    field + " cannot change, but Argo CD makes it anew in each sync (BeforeHookCreation)",
                    "");
        }
        if (options.isForced()) {
            return rule.effect(
                    change.key(),
                    impact,
                    field + " cannot change, so Argo CD deletes it and makes it again (Force=true)",
                    advice);
        }
        return rule.effect(
                change.key(),
                impact,
                field + " cannot change: the API server refuses, and the sync fails until it is deleted and made again",
                advice);
    }
}
