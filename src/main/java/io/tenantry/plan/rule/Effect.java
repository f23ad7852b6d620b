package io.tenantry.plan.rule;

import io.tenantry.kube.ObjectKey;
import java.util.Comparator;
import java.util.Objects;

/**
 * What applying a change does to one object, and what to do instead.
 *
 * @param object whom it concerns, which need not itself have changed
 * @param impact how bad it is
 * @param rule stable id of the rule that knows it, in kebab case
 * @param reason what happens, and why
 * @param advice what to do instead, or before; empty where there is nothing to be done
 */
public record Effect(ObjectKey object, Impact impact, String rule, String reason, String advice)
        implements Comparable<Effect> {

    private static final Comparator<Effect> ORDER = Comparator.comparing(Effect::impact)
            .reversed()
            .thenComparing(Effect::object)
            .thenComparing(Effect::rule)
            .thenComparing(Effect::reason)
            .thenComparing(Effect::advice);

    public Effect {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(advice, "advice");
    }

    /** Worst first. */
    @Override
    public int compareTo(Effect other) {
        return ORDER.compare(this, other);
    }
}
