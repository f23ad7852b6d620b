package io.tenantry.check.report;

import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.check.Silenced;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a check.
 *
 * @param rules that were run, in the order of a report
 * @param objects how many objects they were run on
 * @param problems sorted, each once; those of reading are among them
 * @param silenced what the rules found besides, and is none
 * @param notes what has to be known with the result, each once, by their kind
 */
public record Outcome(
        List<Rule> rules, int objects, List<Problem> problems, List<Silenced> silenced, List<Note> notes) {

    public Outcome {
        rules = List.copyOf(rules);
        problems = problems.stream().sorted().distinct().toList();
        silenced = silenced.stream().sorted().distinct().toList();
        notes = notes.stream()
                .distinct()
                .sorted(Comparator.comparing(Note::kind))
                .toList();
    }

    /** How many problems are of {@code severity}. */
    public int count(Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    /** Whether there is an error. */
    public boolean isBroken() {
        return count(Severity.ERROR) > 0;
    }
}
