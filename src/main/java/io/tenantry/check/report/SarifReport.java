package io.tenantry.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * For code scanning: SARIF 2.1.0.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class SarifReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a path may hold unescaped: RFC 3986, {@code pchar}, without the colon, which could end a scheme. */
    private static final String UNESCAPED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";

    private SarifReport() {}

    /** One run of one tool. */
    public static String of(Outcome outcome) {
        ObjectNode log = JSON.objectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "tenantry");
        ArrayNode rules = driver.putArray("rules");
        outcome.rules().forEach(rule -> rules.add(rule(rule)));
        List<String> ids = outcome.rules().stream().map(Rule::id).toList();
        if (!outcome.notes().isEmpty()) {
            run.putArray("invocations").add(invocation(outcome.notes()));
        }
        ArrayNode results = run.put("columnKind", "unicodeCodePoints").putArray("results");
        outcome.problems().forEach(problem -> results.add(result(problem, ids.indexOf(problem.rule()))));
        outcome.silenced().forEach(silenced -> {
            ObjectNode result =
                    result(silenced.problem(), ids.indexOf(silenced.problem().rule()));
            result.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", silenced.silence().reason());
            results.add(result);
        });
        return JsonReport.pretty(log);
    }

    /** Notes are no results, which would be shown at a line of somebody's file. */
    private static ObjectNode invocation(List<Note> notes) {
        ObjectNode invocation = JSON.objectNode().put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (Note note : notes) {
            ObjectNode notification = notifications.addObject();
            notification.putObject("descriptor").put("id", note.kind().name().toLowerCase(Locale.ROOT));
            notification.putObject("associatedRule").put("id", note.rule());
            notification.put("level", "note");
            notification
                    .putObject("message")
                    .put("text", note.rule() + " " + note.kind().verb() + ": " + note.text());
        }
        return invocation;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode json = JSON.objectNode().put("id", rule.id());
        json.putObject("shortDescription").put("text", rule.summary());
        json.putObject("help").put("text", "See docs/checks/" + rule.id() + ".md.");
        json.putObject("defaultConfiguration").put("level", level(rule.severity()));
        return json;
    }

    /** @param rule its index among the rules, or -1 for what was found in reading, which no rule stands for */
    private static ObjectNode result(Problem problem, int rule) {
        ObjectNode json = JSON.objectNode().put("ruleId", problem.rule());
        if (rule >= 0) {
            json.put("ruleIndex", rule);
        }
        json.put("level", level(problem.severity()));
        json.putObject("message").put("text", problem.sentence());
        problem.location().ifPresent(place -> json.putArray("locations").add(location(place)));
        return json;
    }

    private static ObjectNode location(Location place) {
        ObjectNode json = JSON.objectNode();
        ObjectNode physical = json.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        return json;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }

    /** A relative reference for a relative path, so that a viewer finds the file in its own checkout. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNESCAPED.indexOf(each) >= 0) {
                uri.append((char) each);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return uri.toString();
    }
}
