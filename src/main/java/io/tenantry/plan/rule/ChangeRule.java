package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.List;
import java.util.stream.Stream;

/** A rule about objects that stay, each for itself. */
interface ChangeRule extends Rule {

    /** What the change of one object does. */
    Stream<Effect> effectsOf(ObjectChange.Changed change);

    @Override
    default List<Effect> effects(Transition transition) {
        return transition.changed().stream().flatMap(this::effectsOf).toList();
    }
}
