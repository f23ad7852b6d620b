package io.tenantry.plan.report;

import io.tenantry.plan.Plan;
import io.tenantry.plan.PlannedChange;
import io.tenantry.plan.difference.FieldChange;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import java.util.List;
import java.util.Map;

/** A plan for a terminal: worst first, alike changes as one, the blast radius last. */
public final class TextReport {

    private static final int FIELDS = 6;

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    /** The plan as text, ended by a line end. */
    public static String of(Plan plan) {
        TextReport report = new TextReport();
        Map<Impact, List<PlannedChange>> byImpact = Summary.byImpact(plan);
        for (Impact impact : Summary.impacts()) {
            if (byImpact.containsKey(impact)) {
                report.section(impact, byImpact.get(impact));
            }
        }
        if (byImpact.isEmpty()) {
            report.line(0, Summary.counts(plan));
        }
        Summary.closing(plan).forEach(line -> report.line(0, line));
        return report.text.toString();
    }

    private void section(Impact impact, List<PlannedChange> changes) {
        line(0, impact.toString());
        ChangeGroup.of(changes).forEach(this::group);
        text.append('\n');
    }

    private void group(ChangeGroup group) {
        String environment = group.first().environment();
        line(1, Shown.text(group.title() + (environment.isEmpty() ? "" : " (" + environment + ")")));
        fields(group.fields());
        group.first().effects().forEach(this::effect);
        group.first()
                .acknowledged()
                .ifPresent(acknowledged -> line(2, "acknowledged: " + Shown.text(acknowledged.reason())));
    }

    private void fields(List<FieldChange> fields) {
        int shown = fields.size() == FIELDS + 1 ? FIELDS + 1 : FIELDS;
        fields.stream().limit(shown).forEach(field -> line(2, Shown.field(field)));
        if (fields.size() > shown) {
            line(2, "… and " + (fields.size() - shown) + " more fields");
        }
    }

    private void effect(Effect effect) {
        line(2, effect.impact() + ": " + Shown.text(effect.reason()) + " [" + effect.rule() + "]");
        if (!effect.advice().isEmpty()) {
            line(3, "do: " + Shown.text(effect.advice()));
        }
    }

    private void line(int level, String line) {
        text.append("  ".repeat(level)).append(line).append('\n');
    }
}
