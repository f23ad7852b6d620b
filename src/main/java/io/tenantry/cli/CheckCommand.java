package io.tenantry.cli;

import io.tenantry.check.Checks;
import io.tenantry.check.Findings;
import io.tenantry.check.Hearing;
import io.tenantry.check.KubernetesVersion;
import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.check.Rules;
import io.tenantry.check.Silenced;
import io.tenantry.check.Target;
import io.tenantry.check.report.JsonReport;
import io.tenantry.check.report.Outcome;
import io.tenantry.check.report.SarifReport;
import io.tenantry.check.report.TextReport;
import io.tenantry.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenantry check}. */
@Command(
        name = "check",
        header = "Check manifests, ours or not.",
        description = "Exits 0 when no rule finds an error, 1 when one does, 2 when the call is wrong.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR-or-FILE", description = "folders and files of manifests")
    private List<Path> paths;

    @Option(names = "--rule", paramLabel = "R", description = "this rule only; may be given several times")
    private List<String> rules = List.of();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "F",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--kubernetes-version",
            paramLabel = "V",
            description = "release of the cluster they are for (default: the newest known)")
    private String version = KubernetesVersion.NEWEST.toString();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description =
                    "the day on which no exception may have expired, as 2027-01-31 (default: the day does not matter)")
    private LocalDate today;

    /** How the answer is written. */
    private enum Format {
        TEXT(TextReport::of),
        JSON(JsonReport::of),
        SARIF(SarifReport::of);

        private final Function<Outcome, String> report;

        Format(Function<Outcome, String> report) {
            this.report = report;
        }

        /** What is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        List<Rule> chosen = chosen(Rules.all(new Target(version(), List.of(), Optional.ofNullable(today))));
        ExistingPaths.require(spec, paths);
        List<Problem> problems = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        ManifestSets sets = ManifestSets.read(paths, problems::add);
        Checks checks = Checks.of(chosen);
        sets.byName().forEach((name, set) -> {
            Findings findings = checks.run(set);
            Hearing hearing = Hearing.of(findings.problems(), sets.silences().getOrDefault(name, List.of()));
            notes.addAll(findings.notes());
            problems.addAll(hearing.problems());
            silenced.addAll(hearing.silenced());
        });
        Outcome outcome = new Outcome(chosen, sets.size(), problems, silenced, notes);
        spec.commandLine().getOut().print(format.report.apply(outcome));
        spec.commandLine().getOut().flush();
        return outcome.isBroken() ? Main.PROBLEMS : 0;
    }

    private KubernetesVersion version() {
        return KubernetesVersion.parse(version)
                .orElseThrow(() -> wrong("--kubernetes-version: there are no rules for '" + version + "'; expected "
                        + KubernetesVersion.OLDEST + " to " + KubernetesVersion.NEWEST));
    }

    private List<Rule> chosen(List<Rule> all) {
        Set<String> unknown = new TreeSet<>(rules);
        all.forEach(rule -> unknown.remove(rule.id()));
        if (!unknown.isEmpty()) {
            throw wrong("--rule: there is no rule " + String.join(", ", unknown) + "; known rules are "
                    + all.stream().map(Rule::id).collect(Collectors.joining(", ")));
        }
        return rules.isEmpty()
                ? all
                : all.stream().filter(rule -> rules.contains(rule.id())).toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
