package io.tenantry.synth;

import io.tenantry.construct.Bridge;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders environments in cdk8s and checks them, several at a time. */
final class EnvironmentRenderer {

    /** As many as a small machine has cores: what waits to be checked is all the objects of an environment. */
    private static final int EXAMINERS = 2;

    private final RenderCache cache;
    private final Progress progress;

    /**
     * @param cache is given what has no errors
     * @param progress is told of each chart
     */
    EnvironmentRenderer(RenderCache cache, Progress progress) {
        this.cache = cache;
        this.progress = progress;
    }

    /**
     * What becomes of each of them.
     *
     * @throws ProblemException with all that is wrong in any of them
     */
    Map<OverlaidEnvironment, RenderedEnvironment> render(List<OverlaidEnvironment> environments) {
        if (environments.isEmpty()) {
            return Map.of();
        }
        CompletableFuture<Void> node = Bridge.start();
        ExecutorService examiners = Executors.newFixedThreadPool(EXAMINERS);
        try {
            Map<OverlaidEnvironment, EnvironmentWork> work = new LinkedHashMap<>();
            environments.forEach(overlaid -> work.put(overlaid, new EnvironmentWork(overlaid, examiners)));
            Pipeline.run(
                    work.values().stream()
                            .flatMap(environment -> environment.pieces().stream())
                            .toList(),
                    Work::prepare,
                    (piece, blueprint) -> {
                        progress.rendering(piece.name());
                        Pipeline.result(node);
                        return piece.render(blueprint);
                    },
                    (piece, rendered) -> work.get(piece.overlaid()).finish(piece, rendered));
            return collect(work);
        } finally {
            examiners.shutdownNow();
        }
    }

    private Map<OverlaidEnvironment, RenderedEnvironment> collect(Map<OverlaidEnvironment, EnvironmentWork> work) {
        Map<OverlaidEnvironment, RenderedEnvironment> rendered = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        work.forEach((overlaid, environment) -> {
            try {
                RenderedEnvironment made = Pipeline.result(environment.rendered());
                cache.keep(overlaid, made);
                rendered.put(overlaid, made);
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return rendered;
    }
}
