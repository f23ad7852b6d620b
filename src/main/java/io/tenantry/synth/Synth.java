package io.tenantry.synth;

import io.tenantry.construct.Bridge;
import io.tenantry.model.Environment;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import io.tenantry.problem.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Overlays to manifests. */
public final class Synth {

    private Synth() {}

    /**
     * Renders what {@code selection} names of the overlays below {@code folder}.
     *
     * @param progress is told of each chart
     * @throws ProblemException with everything that is wrong
     */
    public static Rendering render(Path folder, Selection selection, Progress progress) {
        CompletableFuture<Void> node = Bridge.start();
        List<OverlaidEnvironment> selected = selected(Overlays.read(folder), selection);
        refuseUnsealed(selected);
        Map<OverlaidEnvironment, EnvironmentFiles> byEnvironment = new LinkedHashMap<>();
        selected.forEach(overlaid -> byEnvironment.put(overlaid, new EnvironmentFiles()));
        List<Work> all = selected.stream()
                .flatMap(overlaid -> Work.of(overlaid, selection).stream())
                .toList();
        Pipeline.run(
                all,
                Work::prepare,
                (work, blueprint) -> {
                    progress.rendering(work.name());
                    await(node);
                    return work.render(blueprint);
                },
                (work, rendered) -> work.write(rendered, byEnvironment.get(work.overlaid())));
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        byEnvironment.values().forEach(environment -> {
            files.putAll(environment.files());
            problems.addAll(environment.problems());
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Rendering(OutputFiles.of(files), folders(selected, selection));
    }

    private static void await(CompletableFuture<Void> node) {
        try {
            node.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ProblemException problem ? problem : failed;
        }
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
