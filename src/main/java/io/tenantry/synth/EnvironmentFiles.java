package io.tenantry.synth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.construct.Rendered;
import io.tenantry.kube.ObjectKey;
import io.tenantry.kube.YamlWriter;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of one environment. */
final class EnvironmentFiles {

    private final Map<String, String> files = new TreeMap<>();
    private final Map<ObjectKey, String> placeOf = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Manifest> manifests = new ArrayList<>();

    /** Writes the objects of a chart as YAML, a file for each part. */
    void add(List<Rendered> chart, OutputPaths paths, List<String> sources) {
        Map<String, List<ObjectNode>> byFile = new LinkedHashMap<>();
        for (Rendered rendered : chart) {
            String path = paths.of(rendered.part());
            String other = placeOf.putIfAbsent(rendered.key(), path);
            if (other != null) {
                problems.add(Problem.error(
                        "duplicate-object",
                        rendered.key() + " stands in " + other + " and in " + path,
                        "two names that meet: change one of them"));
            }
            byFile.computeIfAbsent(path, unused -> new ArrayList<>()).add(rendered.manifest());
        }
        byFile.forEach((path, objects) -> write(path, YamlWriter.write(FirstLine.of(sources), objects), objects));
    }

    private void write(String path, String text, List<ObjectNode> objects) {
        files.put(path, text);
        int start = 0;
        int line = 1;
        for (ObjectNode object : objects) {
            int end = endOfDocument(text, start);
            // The first line of a file is a comment, that before each further document a separator.
            manifests.add(new Manifest(object, Optional.of(new Location(path, line + 1, 1))));
            line += (int)
                    text.substring(start, end).chars().filter(c -> c == '\n').count();
            start = end;
        }
    }

    /** Where the separator after a document stands: nothing else begins with a line of its own like this. */
    private static int endOfDocument(String text, int start) {
        int separator = text.indexOf("\n---\n", start);
        return separator < 0 ? text.length() : separator + 1;
    }

    /** Adds a file that is no chart's. */
    void add(String path, String text) {
        files.put(path, text);
    }

    /** Path below the output folder, to content. */
    Map<String, String> files() {
        return files;
    }

    /** All objects, each where it is written; asked once, for they take more room than their text. */
    Manifests takeManifests() {
        Manifests taken = Manifests.of(manifests);
        manifests = new ArrayList<>();
        return taken;
    }

    /** Objects that two charts define: a cluster would take the one or the other. */
    List<Problem> problems() {
        return problems;
    }
}
