package io.tenantry.check.report;

import io.tenantry.check.Rule;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Collection;
import java.util.List;

/**
 * What came of a check.
 *
 * @param rules that were run, sorted as given
 * @param objects how many objects they were run on
 * @param problems sorted, each once; those of reading are among them
 */
public record Outcome(List<Rule> rules, int objects, List<Problem> problems) {

    public Outcome {
        rules = List.copyOf(rules);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** What {@code rules} found in {@code objects} objects. */
    public static Outcome of(Collection<Rule> rules, int objects, Collection<Problem> problems) {
        return new Outcome(List.copyOf(rules), objects, List.copyOf(problems));
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
