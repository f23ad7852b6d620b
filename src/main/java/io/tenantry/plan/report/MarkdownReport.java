package io.tenantry.plan.report;

import io.tenantry.plan.Plan;
import io.tenantry.plan.PlannedChange;
import io.tenantry.plan.difference.FieldChange;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import java.util.List;
import java.util.Map;

/**
 * A plan for a pull request, in GitHub's Markdown. A comment there holds 65,536 characters, so long lists end early; the
 * text and JSON reports have all of it.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownReport {

    private static final int GROUPS = 25;
    private static final int FIELDS = 6;

    /** What means something in Markdown or HTML. */
    private static final String SPECIAL = "[\\\\`*_{}\\[\\]<>()#+!|~@&]";

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /** The plan as Markdown, ended by a line end. */
    public static String of(Plan plan) {
        MarkdownReport report = new MarkdownReport();
        report.line("## Plan: " + Summary.counts(plan));
        Map<Impact, List<PlannedChange>> byImpact = Summary.byImpact(plan);
        for (Impact impact : Summary.impacts()) {
            if (byImpact.containsKey(impact)) {
                report.section(impact, byImpact.get(impact));
            }
        }
        Summary.closing(plan).forEach(line -> report.line("\n**" + plain(line) + "**"));
        return report.text.toString();
    }

    private void section(Impact impact, List<PlannedChange> changes) {
        if (impact == Impact.SAFE) {
            line("\n<details><summary>" + changes.size() + " safe</summary>\n");
            groups(changes);
            line("\n</details>");
        } else {
            line("\n### " + impact + "\n");
            groups(changes);
        }
    }

    private void groups(List<PlannedChange> changes) {
        List<ChangeGroup> groups = ChangeGroup.of(changes);
        int shown = groups.size() == GROUPS + 1 ? GROUPS + 1 : GROUPS;
        groups.stream().limit(shown).forEach(this::group);
        if (groups.size() > shown) {
            line("- … and " + (groups.size() - shown) + " more like these");
        }
    }

    private void group(ChangeGroup group) {
        String environment = group.first().environment();
        line("- " + code(group.title()) + (environment.isEmpty() ? "" : " in " + code(environment)));
        fields(group.fields());
        group.first().effects().forEach(this::effect);
        group.first()
                .acknowledged()
                .ifPresent(acknowledged -> line("  - acknowledged: " + plain(acknowledged.reason())));
    }

    private void fields(List<FieldChange> fields) {
        int shown = fields.size() == FIELDS + 1 ? FIELDS + 1 : FIELDS;
        fields.stream().limit(shown).forEach(field -> line("  - " + code(Shown.field(field))));
        if (fields.size() > shown) {
            line("  - … and " + (fields.size() - shown) + " more fields");
        }
    }

    private void effect(Effect effect) {
        String advice = effect.advice().isEmpty() ? "" : "; do: *" + plain(effect.advice()) + "*";
        line("  - **" + effect.impact() + "**: " + plain(effect.reason()) + advice + " (" + code(effect.rule()) + ")");
    }

    /** In a fence longer than any that stands in it. */
    private static String code(String text) {
        String shown = Shown.text(text);
        String fence = "`";
        while (shown.contains(fence)) {
            fence += "`";
        }
        String space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + space + shown + space + fence;
    }

    private static String plain(String text) {
        return Shown.text(text).replaceAll(SPECIAL, "\\\\$0");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
