package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * When somebody is told.
 *
 * @param name what it is called, in CamelCase; {@code docs/monitoring.md} has a paragraph of that name
 * @param severity how soon somebody must look
 * @param expression what is wrong where it gives a series
 * @param lasting how long it has to be wrong
 * @param summary in one line, with {@code {{ $labels… }}} of the expression
 * @param description in a sentence, with {@code {{ $value }}}
 */
public record Alert(
        String name,
        AlertSeverity severity,
        Expression expression,
        Duration lasting,
        String summary,
        String description) {

    private static final Pattern NAME = Pattern.compile("([A-Z][a-z]+)+");

    public Alert {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(lasting, "lasting");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("an alert's name is words in CamelCase, not " + name);
        }
        requireTemplate(summary);
        requireTemplate(description);
    }

    private static void requireTemplate(String text) {
        if (text.isBlank() || text.split("\\{\\{", -1).length != text.split("}}", -1).length) {
            throw new IllegalArgumentException("no text, or a brace is missing: " + text);
        }
    }
}
