package io.tenantry.cli;

import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.synth.OutputFolder;
import io.tenantry.synth.Progress;
import io.tenantry.synth.RenderCache;
import io.tenantry.synth.Rendering;
import io.tenantry.synth.Selection;
import io.tenantry.synth.Synth;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenantry synth}. */
@Command(
        name = SynthCommand.NAME,
        description = "Renders overlays to manifests, whole or not at all.",
        mixinStandardHelpOptions = true)
final class SynthCommand implements Callable<Integer> {

    static final String NAME = "synth";

    /** Where {@code cdk8s synth} looks for the output. */
    private static final String CDK8S_OUTDIR = "CDK8S_OUTDIR";

    /** The launcher sets it where standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "TENANTRY_TERMINAL";

    /** The launcher says in it where it keeps what a synth may remember until the program changes. */
    private static final String CACHE = "TENANTRY_CACHE";

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--overlays",
            paramLabel = "DIR",
            defaultValue = "overlays",
            description = "the overlays (default: ${DEFAULT-VALUE})")
    private Path overlays;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "dist",
            description = "the output folder (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(names = "--system", paramLabel = "S", description = "this platform only")
    private String system;

    @Option(names = "--environment", paramLabel = "E", description = "environments of this name only")
    private String environmentName;

    @Option(names = "--tenant", paramLabel = "T", description = "this tenant only, without the platform")
    private String tenant;

    @Option(names = "--no-cache", description = "renders what has not changed since the last synth too")
    private boolean noCache;

    SynthCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Selection selection = new Selection(
                read("--system", system, Name::of),
                read("--environment", environmentName, Name::of),
                read("--tenant", tenant, TenantId::of));
        Rendering rendering = render(selection);
        OutputFolder folder = OutputFolder.at(out);
        rendering.writeTo(folder);
        rendering.remarks().forEach(spec.commandLine().getErr()::println);
        if (environment.containsKey(CDK8S_OUTDIR)) {
            folder.showAt(Path.of(environment.get(CDK8S_OUTDIR)));
        } else {
            rendering.summary().forEach(spec.commandLine().getErr()::println);
        }
        return 0;
    }

    /** What earlier synths made, as far as the launcher lets this one see it. */
    static RenderCache cache(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(CACHE))
                .map(Path::of)
                .map(RenderCache::at)
                .orElseGet(RenderCache::none);
    }

    private Rendering render(Selection selection) {
        RenderCache cache = noCache ? RenderCache.none() : cache(environment);
        if (!environment.containsKey(TERMINAL)) {
            return Synth.render(overlays, selection, cache, Progress.NONE);
        }
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), Clock.systemUTC());
        try {
            return Synth.render(overlays, selection, cache, progress);
        } finally {
            progress.end();
        }
    }

    private <T> Optional<T> read(String option, String value, Function<String, T> reader) {
        try {
            return Optional.ofNullable(value).map(reader);
        } catch (InvalidModelException invalid) {
            throw new ParameterException(spec.commandLine(), option + ": " + invalid.getMessage(), invalid);
        }
    }
}
