package io.tenantry.check.report;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Locale;

/** For a terminal: a line for each problem, then one that sums up. */
public final class TextReport {

    private TextReport() {}

    /** {@code file:line:column: error: [rule] object: what is wrong; what to do}. */
    public static String of(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : outcome.problems()) {
            text.append(line(problem)).append('\n');
        }
        return text.append(summary(outcome)).append('\n').toString();
    }

    /** One problem. */
    public static String line(Problem problem) {
        return problem.location().map(place -> place + ": ").orElse("")
                + problem.severity().name().toLowerCase(Locale.ROOT) + ": [" + problem.rule() + "] "
                + problem.sentence();
    }

    private static String summary(Outcome outcome) {
        int errors = outcome.count(Severity.ERROR);
        int warnings = outcome.count(Severity.WARNING);
        String found = errors == 0 ? "no errors" : counted(errors, "error");
        return found + (warnings == 0 ? "" : ", " + counted(warnings, "warning")) + "; "
                + counted(outcome.rules().size(), "rule") + ", " + counted(outcome.objects(), "object");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
