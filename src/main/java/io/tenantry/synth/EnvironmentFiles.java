package io.tenantry.synth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.construct.Rendered;
import io.tenantry.kube.ObjectKey;
import io.tenantry.kube.YamlWriter;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one environment. */
final class EnvironmentFiles {

    private final Map<String, String> files = new TreeMap<>();
    private final Map<ObjectKey, String> placeOf = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

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
        byFile.forEach((path, manifests) -> files.put(path, YamlWriter.write(FirstLine.of(sources), manifests)));
    }

    /** Adds a file that is no chart's. */
    void add(String path, String text) {
        files.put(path, text);
    }

    /** Path below the output folder, to content. */
    Map<String, String> files() {
        return files;
    }

    /** Objects that two charts define: a cluster would take the one or the other. */
    List<Problem> problems() {
        return problems;
    }
}
