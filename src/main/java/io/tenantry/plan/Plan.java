package io.tenantry.plan;

import io.tenantry.problem.Acknowledgement;
import java.util.List;

/**
 * The difference of two renderings, with what applying it does.
 *
 * @param changes all that change or are affected, worst first
 * @param radius whom it touches
 * @param stale acknowledgements of what does not lose data
 */
public record Plan(List<PlannedChange> changes, BlastRadius radius, List<Acknowledgement> stale) {

    public Plan {
        changes = changes.stream().sorted().toList();
        stale = stale.stream().sorted().toList();
    }

    /** What loses data without anybody having said that it may: a plan with one of these must not be applied. */
    public List<PlannedChange> refused() {
        return changes.stream().filter(PlannedChange::isRefused).toList();
    }
}
