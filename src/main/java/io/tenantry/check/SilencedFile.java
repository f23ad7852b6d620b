package io.tenantry.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The silences of an environment as they stand beside its output, so that a check of the output knows them. They are in
 * a file of their own and never on an object: a manifest that could excuse itself would be no safer for being checked.
 */
public final class SilencedFile {

    /** In the folder of an environment, beside {@code platform/} and {@code tenants/}. */
    public static final String NAME = "silenced.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SilencedFile() {}

    /** The text of the file. */
    public static String write(List<Silence> silences) {
        ArrayNode file = JsonNodeFactory.instance.arrayNode();
        silences.forEach(silence -> file.addObject()
                .put("rule", silence.rule())
                .put("object", silence.object())
                .put("reason", silence.reason()));
        return file.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    /**
     * Reads the text of a file.
     *
     * @param file what to call it in a location
     * @param problems is told when it is not what {@link #write} writes; then it silences nothing
     */
    public static List<Silence> read(String file, String text, Consumer<Problem> problems) {
        try {
            List<Silence> silences = new ArrayList<>();
            JsonNode content = JSON.readTree(text);
            if (!content.isArray()) {
                throw new InvalidModelException("no list", "a list");
            }
            for (JsonNode each : content) {
                silences.add(new Silence(text(each, "rule"), text(each, "object"), text(each, "reason")));
            }
            return silences;
        } catch (JsonProcessingException | InvalidModelException broken) {
            problems.accept(Problem.error(
                    "silenced-file",
                    new Location(file, 1, 1),
                    "this is no file of silences",
                    "expected what a synth writes of 'silenced' in the overlay"));
            return List.of();
        }
    }

    private static String text(JsonNode silence, String key) {
        return silence.path(key).asText();
    }
}
