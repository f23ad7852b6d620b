package io.tenantry.plan.report;

import io.tenantry.plan.Plan;
import io.tenantry.plan.PlannedChange;
import io.tenantry.plan.rule.Impact;
import io.tenantry.problem.Acknowledgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the person's reports have in common: the changes by impact, and what is said below them. */
final class Summary {

    private static final List<Impact> WORST_FIRST =
            List.of(Impact.DATA_LOSS, Impact.ACCESS_LOSS, Impact.RESTART, Impact.SAFE);

    private Summary() {}

    /** The changes of each impact that there is any of, worst first. */
    static Map<Impact, List<PlannedChange>> byImpact(Plan plan) {
        Map<Impact, List<PlannedChange>> byImpact = new EnumMap<>(Impact.class);
        plan.changes().forEach(change -> byImpact.computeIfAbsent(change.impact(), unused -> new ArrayList<>())
                .add(change));
        return byImpact;
    }

    /** The impacts, worst first. */
    static List<Impact> impacts() {
        return WORST_FIRST;
    }

    /** {@code 1 data-loss, 3 restart, 12 safe}. */
    static String counts(Plan plan) {
        Map<Impact, List<PlannedChange>> byImpact = byImpact(plan);
        return byImpact.isEmpty()
                ? "nothing changes"
                : WORST_FIRST.stream()
                        .filter(byImpact::containsKey)
                        .map(impact -> byImpact.get(impact).size() + " " + impact)
                        .collect(Collectors.joining(", "));
    }

    /** What to know besides, a line each; the blast radius comes last. */
    static List<String> closing(Plan plan) {
        Stream<String> refused = plan.refused().isEmpty()
                ? Stream.empty()
                : Stream.of("not acknowledged: " + plan.refused().size()
                        + (plan.refused().size() == 1 ? " change loses data" : " changes lose data"));
        Stream<String> stale = plan.stale().stream()
                .map(Acknowledgement::object)
                .map(object ->
                        "acknowledged, but loses no data: " + Shown.text(object) + "; take the acknowledgement out");
        Stream<String> radius =
                Stream.of(plan.radius().ofShared(), plan.radius().ofTenants()).filter(line -> !line.isEmpty());
        return Stream.of(refused, stale, radius).flatMap(lines -> lines).toList();
    }
}
