package io.tenantry.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.kube.YamlWriter;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Acknowledgement;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The losses of data that are wanted, in the new one of two renderings. They stand beside the manifests, in a document
 * that no cluster is given:
 *
 * <pre>{@code
 * apiVersion: tenantry.io/v1
 * kind: Acknowledgements
 * acknowledged:
 *   - object: StatefulSet.apps mariadb/shared
 *     reason: its tenants moved to the cluster 'second' in May
 * }</pre>
 */
public final class Acknowledgements {

    /** Group of the document. */
    public static final String GROUP = "tenantry.io";
    /** Name of the file in the folder of an environment; in any other folder it may be any. */
    public static final String FILE = "acknowledged.yaml";
    /** Kind of the document. */
    public static final String KIND = "Acknowledgements";

    private static final String RULE = "plan-acknowledgement";

    private final Map<String, Acknowledgement> byObject = new TreeMap<>();

    private Acknowledgements(Collection<Acknowledgement> all) {
        all.stream().sorted().forEach(each -> byObject.putIfAbsent(each.object(), each));
    }

    /** These. */
    public static Acknowledgements of(Collection<Acknowledgement> all) {
        return new Acknowledgements(all);
    }

    /**
     * Those that stand among {@code manifests}.
     *
     * @param problems is told of one that names no object or gives no reason; it counts for nothing
     */
    public static List<Acknowledgement> in(Manifests manifests, Consumer<Problem> problems) {
        List<Acknowledgement> found = new ArrayList<>();
        for (Manifest document : manifests.ofKind(GROUP, KIND)) {
            document.at("/acknowledged").forEach(entry -> read(entry)
                    .ifPresentOrElse(found::add, () -> problems.accept(malformed(document, entry))));
        }
        return found;
    }

    /** The document that says these. */
    public static String write(List<Acknowledgement> acknowledged) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("apiVersion", GROUP + "/v1");
        document.put("kind", KIND);
        document.putObject("metadata").put("name", "acknowledged");
        ArrayNode entries = document.putArray("acknowledged");
        acknowledged.stream().sorted().forEach(each -> entries.addObject()
                .put("object", each.object())
                .put("reason", each.reason()));
        return YamlWriter.write(
                "Losses of data that are wanted; for tenantry plan, not for a cluster.", List.of(document));
    }

    /** Whether {@code manifest} is a document of these, not an object of a cluster. */
    public static boolean isDocument(Manifest manifest) {
        return manifest.is(GROUP, KIND);
    }

    /** The acknowledgement of what happens to {@code object}. */
    public Optional<Acknowledgement> of(ObjectKey object) {
        return Optional.ofNullable(byObject.get(object.toString()));
    }

    /** All of them, sorted. */
    public List<Acknowledgement> all() {
        return List.copyOf(byObject.values());
    }

    private static Optional<Acknowledgement> read(JsonNode entry) {
        try {
            return Optional.of(new Acknowledgement(
                    entry.path("object").asText(), entry.path("reason").asText()));
        } catch (InvalidModelException incomplete) {
            return Optional.empty();
        }
    }

    private static Problem malformed(Manifest document, JsonNode entry) {
        Location location = document.location().orElse(new Location("acknowledged", 1, 1));
        return Problem.error(
                RULE,
                location,
                "an acknowledgement without object or reason: " + entry,
                "expected both, as {object: StatefulSet.apps mariadb/shared, reason: moved to another cluster}");
    }
}
