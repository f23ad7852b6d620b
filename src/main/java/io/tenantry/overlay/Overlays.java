package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a folder of overlays. */
public final class Overlays {

    private final EnvironmentBinder binder = new EnvironmentBinder();
    private final List<Problem> problems = new ArrayList<>();
    private final List<OverlaidEnvironment> environments = new ArrayList<>();

    private Overlays() {}

    /**
     * Reads every platform in a folder.
     *
     * @return its environments, sorted by platform and name
     * @throws ProblemException with all that is wrong in any of the files
     */
    public static List<OverlaidEnvironment> read(Path folder) {
        Overlays overlays = new Overlays();
        Folder.outermost(folder, overlays.problems::add)
                .ifPresent(found ->
                        new Layout(overlays.problems::add).systems(found).forEach(overlays::read));
        if (!overlays.problems.isEmpty()) {
            throw new ProblemException(overlays.problems);
        }
        return List.copyOf(overlays.environments);
    }

    private void read(SystemFiles files) {
        files.platform().content().ifPresent(platform -> read(files, new Verdict(platform.location())));
    }

    private void read(SystemFiles files, Verdict verdict) {
        Profiles profiles = new Profiles(files);
        for (OverlayFile environment : files.environments().values()) {
            environment.content().ifPresent(own -> {
                Findings findings = new Findings();
                Optional<Sources> sources = profiles.choose(environment, own, findings);
                sources.flatMap(found -> binder.bind(EnvironmentMerge.of(found, findings), found, findings))
                        .ifPresent(environments::add);
                verdict.add(
                        environment.name(),
                        own.location(),
                        sources.map(Sources::paths).orElse(List.of(environment.path())),
                        findings);
            });
        }
        problems.addAll(verdict.problems());
        problems.addAll(profiles.unused());
    }
}
