package io.tenantry.check.report;

import io.tenantry.check.Note;
import io.tenantry.check.Silenced;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.Locale;
import java.util.Optional;

/** For a terminal: a line for each problem, one for each that is silenced, a block of notes, and one that sums up. */
public final class TextReport {

    private TextReport() {}

    /** All of it. */
    public static String of(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.problems().forEach(problem -> text.append(line(problem)).append('\n'));
        outcome.silenced().forEach(silenced -> text.append(line(silenced)).append('\n'));
        String heading = "";
        for (Note note : outcome.notes()) {
            if (!heading(note).equals(heading)) {
                heading = heading(note);
                text.append(heading).append('\n');
            }
            text.append("  - ").append(visible(note.text())).append('\n');
        }
        return text.append(summary(outcome)).append('\n').toString();
    }

    /** {@code file:line:column: error: [rule] object: what is wrong; what to do}. */
    public static String line(Problem problem) {
        return visible(place(problem.location())
                + problem.severity().name().toLowerCase(Locale.ROOT) + ": [" + problem.rule() + "] "
                + problem.sentence());
    }

    /** {@code file:line:column: silenced: [rule] object: what is wrong; the reason}. */
    public static String line(Silenced silenced) {
        Problem problem = silenced.problem();
        return visible(place(problem.location()) + "silenced: [" + problem.rule() + "] "
                + silenced.silence().object() + ": " + problem.message() + "; "
                + silenced.silence().reason());
    }

    /** {@code rule excepts: what}. */
    public static String line(Note note) {
        return visible(heading(note) + " " + note.text());
    }

    private static String heading(Note note) {
        return note.rule() + " " + note.kind().verb() + ":";
    }

    private static String place(Optional<Location> location) {
        return location.map(place -> place + ": ").orElse("");
    }

    private static String summary(Outcome outcome) {
        int errors = outcome.count(Severity.ERROR);
        int warnings = outcome.count(Severity.WARNING);
        int silenced = outcome.silenced().size();
        return (errors == 0 ? "no errors" : counted(errors, "error"))
                + (warnings == 0 ? "" : ", " + counted(warnings, "warning"))
                + (silenced == 0 ? "" : ", " + silenced + " silenced")
                + "; " + counted(outcome.rules().size(), "rule") + ", " + counted(outcome.objects(), "object");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** A value out of somebody's manifest is no command to a terminal, and no line of ours. */
    private static String visible(String line) {
        StringBuilder visible = new StringBuilder(line.length());
        line.codePoints().forEach(each -> {
            if (isVisible(each)) {
                visible.appendCodePoint(each);
            } else {
                visible.append(String.format(Locale.ROOT, "\\u%04X", each));
            }
        });
        return visible.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
