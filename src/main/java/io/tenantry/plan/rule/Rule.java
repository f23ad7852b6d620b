package io.tenantry.plan.rule;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.difference.Transition;
import java.util.List;

/** Knows one way in which a change does something to those who use what is changed. */
public interface Rule {

    /** Stable, in kebab case. */
    String id();

    /** What the way of an environment does, as far as this rule knows. */
    List<Effect> effects(Transition transition);

    /** Says it of {@code object}. */
    default Effect effect(ObjectKey object, Impact impact, String reason, String advice) {
        return new Effect(object, impact, id(), reason, advice);
    }
}
