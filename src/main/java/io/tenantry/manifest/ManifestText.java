package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a file of manifests, YAML or JSON, as kubectl does: any number of documents, empty ones among them, and lists
 * whose items are objects. Whatever it cannot read becomes a problem, and the rest is read all the same.
 */
public final class ManifestText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setParseComments(false)
            .build();

    private final String file;
    private final Consumer<Problem> problems;
    private final List<Manifest> manifests = new ArrayList<>();

    private ManifestText(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads the text of a file.
     *
     * @param file what to call it in a location
     * @param problems is told all that cannot be read
     * @return every object in it, in order
     */
    public static List<Manifest> read(String file, String text, Consumer<Problem> problems) {
        return new ManifestText(file, problems).read(text);
    }

    private List<Manifest> read(String text) {
        try {
            DocumentReader documents =
                    new DocumentReader(new Parse(SETTINGS).parseString(text).iterator());
            for (Optional<Document> next = documents.next(); next.isPresent(); next = documents.next()) {
                read(next.get());
            }
        } catch (UnreadableDocument unreadable) {
            report("manifest-document", at(unreadable.mark()), unreadable.getMessage(), unreadable.fix());
        } catch (YamlEngineException syntax) {
            report("manifest-syntax", at(markOf(syntax)), "this is not YAML: " + told(syntax), "expected YAML or JSON");
        }
        return manifests;
    }

    private void read(Document document) {
        if (!document.content().isNull()) {
            add(document.content(), at(Optional.of(document.mark())));
        }
    }

    private void add(JsonNode content, Location location) {
        if (!(content instanceof ObjectNode object)) {
            report(
                    "manifest-kind",
                    location,
                    "this is no Kubernetes object",
                    "expected a map with apiVersion and kind");
        } else if (isText(object, "apiVersion") && isText(object, "kind")) {
            if (isList(object)) {
                object.path("items").forEach(item -> add(item, location));
            } else {
                manifests.add(new Manifest(object, Optional.of(location)));
            }
        } else {
            report(
                    "manifest-kind",
                    location,
                    "this is no Kubernetes object",
                    "expected both apiVersion and kind, as text");
        }
    }

    private static boolean isText(ObjectNode object, String key) {
        return object.path(key).isTextual() && !object.path(key).asText().isBlank();
    }

    private static boolean isList(ObjectNode object) {
        return object.path("kind").asText().endsWith("List")
                && object.path("items").isArray();
    }

    private Location at(Optional<Mark> mark) {
        return mark.map(place -> new Location(file, place.getLine() + 1, place.getColumn() + 1))
                .orElse(new Location(file, 1, 1));
    }

    private static Optional<Mark> markOf(YamlEngineException syntax) {
        return syntax instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
    }

    private static String told(YamlEngineException syntax) {
        String text = syntax instanceof MarkedYamlEngineException marked ? marked.getProblem() : syntax.getMessage();
        return text.lines().findFirst().orElse("").strip();
    }

    private void report(String rule, Location location, String message, String fix) {
        problems.accept(Problem.error(rule, location, message, fix));
    }
}
