package io.tenantry.synth;

import io.tenantry.construct.Rendered;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is rendered of one environment, and checked as soon as the last of it is. */
final class EnvironmentWork {

    private final OverlaidEnvironment overlaid;
    private final List<Work> pieces;
    private final EnvironmentFiles files = new EnvironmentFiles();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int finished;

    EnvironmentWork(OverlaidEnvironment overlaid) {
        this.overlaid = overlaid;
        this.pieces = Work.of(overlaid);
    }

    /** Its charts, in order. */
    List<Work> pieces() {
        return pieces;
    }

    /** Takes what a piece rendered. */
    void finish(Work piece, List<Rendered> rendered) {
        piece.write(rendered, files);
        finished++;
        if (finished == pieces.size()) {
            examine();
        }
    }

    private void examine() {
        problems.addAll(files.problems());
        Examination examination = Examination.of(overlaid, files.takeManifests());
        problems.addAll(examination.errors());
        remarks.addAll(examination.remarks());
        examination.files().forEach(files::add);
    }

    /** Path below the output folder, to content. */
    Map<String, String> files() {
        return files.files();
    }

    /** Why it must not be written. */
    List<Problem> problems() {
        return problems;
    }

    /** What to tell of it though it may be. */
    List<String> remarks() {
        return remarks;
    }
}
