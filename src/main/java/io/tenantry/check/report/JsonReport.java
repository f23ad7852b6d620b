package io.tenantry.check.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.problem.Problem;
import java.util.Locale;

/** For programs of one's own: an array of problems, then those that are silenced, with the reason, then notes. */
public final class JsonReport {

    private JsonReport() {}

    /** What is absent, such as the file of what was never in one, is no key of its object. */
    public static String of(Outcome outcome) {
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        outcome.problems().forEach(problem -> report.add(json(problem)));
        outcome.silenced()
                .forEach(silenced -> report.add(json(silenced.problem())
                        .put("silenced", silenced.silence().reason())));
        outcome.notes().forEach(note -> report.addObject()
                .put("severity", "note")
                .put("rule", note.rule())
                .put("kind", note.kind().name().toLowerCase(Locale.ROOT))
                .put("message", note.text()));
        return pretty(report);
    }

    private static ObjectNode json(Problem problem) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        problem.location()
                .ifPresent(place ->
                        json.put("file", place.file()).put("line", place.line()).put("column", place.column()));
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT)).put("rule", problem.rule());
        problem.subject().ifPresent(object -> json.put("object", object));
        return json.put("message", problem.message()).put("fix", problem.fix());
    }

    /** The same text on every system, ended by a line end. */
    static String pretty(JsonNode json) {
        return json.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
