package io.tenantry.cli;

import io.tenantry.manifest.Manifests;
import io.tenantry.plan.Acknowledgements;
import io.tenantry.plan.Plan;
import io.tenantry.plan.Planner;
import io.tenantry.plan.report.JsonReport;
import io.tenantry.plan.report.MarkdownReport;
import io.tenantry.plan.report.TextReport;
import io.tenantry.plan.rule.Rules;
import io.tenantry.problem.Acknowledgement;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenantry plan}. */
@Command(
        name = "plan",
        header = "Say what the change from one rendering to another does, before it is applied.",
        description = {
            "OLD and NEW are folders or files of manifests, or git:REV[:PATH]: what PATH (default: dist) holds in revision"
                    + " REV of the repository of the working directory.",
            "Exits 0 when no data is lost but what is acknowledged, 1 when some is, 2 when the call is wrong."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** What is no object loses nothing when it goes. */
    private static final String NO_OBJECT = "manifest-kind";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "as it is")
    private String was;

    @Parameters(index = "1", paramLabel = "NEW", description = "as it is to be")
    private String now;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "F",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(
            names = "--acknowledge",
            paramLabel = "OBJECT",
            description = "its data may go, as 'StatefulSet.apps mariadb/shared'; may be given several times")
    private List<String> acknowledged = List.of();

    /** How the plan is written. */
    private enum Format {
        TEXT(TextReport::of),
        MARKDOWN(MarkdownReport::of),
        JSON(JsonReport::of);

        private final Function<Plan, String> report;

        Format(Function<Plan, String> report) {
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
        List<Problem> problems = new ArrayList<>();
        RenderedSide before = read("OLD", was, problems);
        RenderedSide after = read("NEW", now, problems).like(before);
        Map<String, Acknowledgements> acknowledgements = new TreeMap<>();
        after.byEnvironment()
                .forEach((environment, manifests) -> acknowledgements.put(environment, of(manifests, problems)));
        before.byEnvironment()
                .keySet()
                .forEach(environment ->
                        acknowledgements.computeIfAbsent(environment, unused -> of(Manifests.of(List.of()), problems)));
        refuse(problems);
        Plan plan = Planner.plan(Rules.all(), before.byEnvironment(), after.byEnvironment(), acknowledgements);
        spec.commandLine().getOut().print(format.report.apply(plan));
        spec.commandLine().getOut().flush();
        return plan.refused().isEmpty() ? 0 : Main.PROBLEMS;
    }

    private RenderedSide read(String parameter, String argument, List<Problem> problems) {
        if (GitRevision.of(argument).isEmpty() && !Files.exists(Path.of(argument))) {
            throw new ParameterException(
                    spec.commandLine(),
                    parameter + ": there is no '" + argument + "'; expected a folder, a file or git:REV[:PATH]");
        }
        try {
            return RenderedSide.read(argument, Path.of(""), problems::add);
        } catch (ProblemException noRevision) {
            throw new ParameterException(spec.commandLine(), parameter + ": " + noRevision.getMessage(), noRevision);
        }
    }

    private Acknowledgements of(Manifests manifests, List<Problem> problems) {
        List<Acknowledgement> all = new ArrayList<>(Acknowledgements.in(manifests, problems::add));
        acknowledged.forEach(object -> all.add(acknowledgement(object)));
        return Acknowledgements.of(all);
    }

    private Acknowledgement acknowledgement(String object) {
        try {
            return new Acknowledgement(object, "acknowledged on the command line");
        } catch (InvalidModelException noObject) {
            throw new ParameterException(spec.commandLine(), "--acknowledge: " + noObject.getMessage(), noObject);
        }
    }

    /** An object that cannot be read would look as if it went. */
    private static void refuse(List<Problem> problems) {
        List<Problem> unreadable = problems.stream()
                .filter(problem -> !problem.rule().equals(NO_OBJECT))
                .toList();
        if (!unreadable.isEmpty()) {
            throw new ProblemException(unreadable);
        }
    }
}
