package io.tenantry.synth;

import io.tenantry.model.Environment;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import io.tenantry.problem.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Overlays to manifests. */
public final class Synth {

    private Synth() {}

    /**
     * Renders what {@code selection} names of the overlays below {@code folder}.
     *
     * @param cache what earlier synths made; is given what this one makes
     * @param progress is told of each chart
     * @throws ProblemException with everything that is wrong
     */
    public static Rendering render(Path folder, Selection selection, RenderCache cache, Progress progress) {
        List<OverlaidEnvironment> selected = selected(Overlays.read(folder), selection);
        refuseUnsealed(selected);
        Map<String, String> files = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        rendered(selected, cache, progress).forEach(environment -> {
            files.putAll(environment.files());
            remarks.addAll(environment.remarks());
        });
        Set<String> folders = folders(selected, selection);
        files.keySet().removeIf(file -> !isBelow(folders, file));
        return new Rendering(OutputFiles.of(files), folders, remarks);
    }

    private static List<RenderedEnvironment> rendered(
            List<OverlaidEnvironment> selected, RenderCache cache, Progress progress) {
        Map<OverlaidEnvironment, RenderedEnvironment> known = new HashMap<>();
        selected.forEach(overlaid -> cache.find(overlaid).ifPresent(found -> known.put(overlaid, found)));
        List<OverlaidEnvironment> unknown = selected.stream()
                .filter(overlaid -> !known.containsKey(overlaid))
                .toList();
        known.putAll(new EnvironmentRenderer(cache, progress).render(unknown));
        return selected.stream().map(known::get).toList();
    }

    /** All of an environment is rendered and checked, however little of it is written. */
    private static boolean isBelow(Set<String> folders, String file) {
        return folders.isEmpty() || folders.stream().anyMatch(folder -> file.startsWith(folder + "/"));
    }

    private static void refuseUnsealed(List<OverlaidEnvironment> selected) {
        List<Problem> problems = selected.stream().flatMap(Synth::unsealed).toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static Stream<Problem> unsealed(OverlaidEnvironment overlaid) {
        String place = " in " + overlaid.environment().name();
        return overlaid.environment().unsealed().stream()
                .map(missing -> overlaid.problem(
                        "unsealed-secret",
                        new Violation(missing.component(), missing.what() + place, missing.expected())));
    }

    /** What a partial rendering replaces; all of the output when everything was selected. */
    private static Set<String> folders(List<OverlaidEnvironment> selected, Selection selection) {
        return selection.equals(Selection.ALL)
                ? Set.of()
                : selected.stream()
                        .map(overlaid -> OutputPaths.replaced(overlaid.environment(), selection.tenant()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<OverlaidEnvironment> selected(List<OverlaidEnvironment> all, Selection selection) {
        List<OverlaidEnvironment> selected = all.stream()
                .filter(overlaid -> {
                    Environment environment = overlaid.environment();
                    return selection.includes(environment.system(), environment.name())
                            && (selection.includesPlatform()
                                    || environment.tenants().keySet().stream().anyMatch(selection::includes));
                })
                .toList();
        if (selected.isEmpty()) {
            throw new ProblemException(List.of(Problem.error(
                    "nothing-selected",
                    "no environment of the overlays is what was asked for",
                    "one of "
                            + all.stream()
                                    .map(overlaid -> overlaid.environment().system() + "/"
                                            + overlaid.environment().name())
                                    .toList())));
        }
        return selected;
    }
}
