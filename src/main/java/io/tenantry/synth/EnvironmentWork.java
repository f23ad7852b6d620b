package io.tenantry.synth;

import io.tenantry.construct.Rendered;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** All that is rendered of one environment, and checked as soon as the last of it is. */
final class EnvironmentWork {

    private final OverlaidEnvironment overlaid;
    private final List<Work> pieces;
    private final Executor examiners;
    private final EnvironmentFiles files = new EnvironmentFiles();
    private final CompletableFuture<RenderedEnvironment> rendered = new CompletableFuture<>();
    private int finished;

    /**
     * @param examiners do the checking, beside whatever else is going on
     */
    EnvironmentWork(OverlaidEnvironment overlaid, Executor examiners) {
        this.overlaid = overlaid;
        this.pieces = Work.of(overlaid);
        this.examiners = examiners;
    }

    /** Its charts, in order. */
    List<Work> pieces() {
        return pieces;
    }

    /** Takes what a piece rendered, piece by piece in order. */
    void finish(Work piece, List<Rendered> objects) {
        piece.write(objects, files);
        finished++;
        if (finished == pieces.size()) {
            rendered.completeAsync(this::examined, examiners);
        }
    }

    private RenderedEnvironment examined() {
        List<Problem> problems = new ArrayList<>(files.problems());
        Examination examination = Examination.of(overlaid, files.takeManifests());
        problems.addAll(examination.errors());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        examination.files().forEach(files::add);
        return RenderedEnvironment.of(files.files(), examination.remarks());
    }

    /** What came of it; fails with a {@link ProblemException} that says why it must not be written. */
    CompletableFuture<RenderedEnvironment> rendered() {
        return rendered;
    }
}
