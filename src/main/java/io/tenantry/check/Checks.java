package io.tenantry.check;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules that are run together.
 *
 * @param rules each once
 */
public record Checks(List<Rule> rules) {

    public Checks {
        rules = List.copyOf(rules);
    }

    /** These rules. */
    public static Checks of(Collection<? extends Rule> rules) {
        return new Checks(List.copyOf(rules));
    }

    /** Everything that {@code manifests} break, and the pages and notes of the surveys among the rules. */
    public Findings run(Manifests manifests) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> pages = new TreeMap<>();
        List<Note> notes = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof Survey survey) {
                Findings findings = survey.survey(manifests);
                problems.addAll(findings.problems());
                pages.putAll(findings.pages());
                notes.addAll(findings.notes());
            } else {
                problems.addAll(rule.check(manifests));
            }
        }
        return new Findings(problems, pages, notes);
    }
}
