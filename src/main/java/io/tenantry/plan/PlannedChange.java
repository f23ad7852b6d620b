package io.tenantry.plan;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.difference.Action;
import io.tenantry.plan.difference.FieldChange;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import io.tenantry.problem.Acknowledgement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens to one object of one environment.
 *
 * @param environment name of the environment; empty where there is one only
 * @param object which one
 * @param action what becomes of the object itself
 * @param tenant whose it is; absent for what is shared
 * @param fields what is not as it was in an object that stays, by path
 * @param effects what that does, worst first
 * @param acknowledged that the loss of its data is wanted
 */
public record PlannedChange(
        String environment,
        ObjectKey object,
        Action action,
        Optional<String> tenant,
        List<FieldChange> fields,
        List<Effect> effects,
        Optional<Acknowledgement> acknowledged)
        implements Comparable<PlannedChange> {

    private static final Comparator<PlannedChange> ORDER = Comparator.comparing(PlannedChange::impact)
            .reversed()
            .thenComparing(PlannedChange::environment)
            .thenComparing(PlannedChange::object);

    public PlannedChange {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(acknowledged, "acknowledged");
        fields = List.copyOf(fields);
        effects = effects.stream().sorted().distinct().toList();
    }

    /** The worst of its effects; safe where it has none. */
    public Impact impact() {
        return effects.isEmpty() ? Impact.SAFE : effects.get(0).impact();
    }

    /** Whether it loses data and nobody said that it may. */
    public boolean isRefused() {
        return impact() == Impact.DATA_LOSS && acknowledged.isEmpty();
    }

    /** Worst first. */
    @Override
    public int compareTo(PlannedChange other) {
        return ORDER.compare(this, other);
    }
}
