package io.tenantry.cli;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.ConnectionList;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Unknowns;
import io.tenantry.reach.UnseenPods;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenantry connections}. */
@Command(
        name = "connections",
        header = "List who can reach whom by NetworkPolicies.",
        description =
                "One sorted line a pair. Exits 1 when something could not be read, and lists what follows from the"
                        + " rest.",
        mixinStandardHelpOptions = true)
final class ConnectionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder of manifests, or a file")
    private Path path;

    @Override
    public Integer call() {
        ExistingPaths.require(spec, List.of(path));
        List<Problem> problems = new ArrayList<>();
        ManifestSets sets = ManifestSets.read(List.of(path), problems::add);
        PrintWriter out = spec.commandLine().getOut();
        sets.byName().forEach((name, manifests) -> {
            if (sets.byName().size() > 1) {
                out.println("# " + name);
            }
            lines(manifests, problems).forEach(out::println);
        });
        PrintWriter err = spec.commandLine().getErr();
        problems.stream().sorted().forEach(err::println);
        sets.byName()
                .forEach((name, manifests) ->
                        tellUnseen(err, sets.byName().size() > 1 ? name + ": " : "", UnseenPods.of(manifests)));
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? Main.PROBLEMS : 0;
    }

    private static void tellUnseen(PrintWriter err, String set, List<String> unseen) {
        if (!unseen.isEmpty()) {
            err.println(set
                    + "policies are about pods that stand in no file, such as an operator's, so connections with them"
                    + " are not listed:");
            unseen.forEach(pods -> err.println("  " + pods));
        }
    }

    private static List<String> lines(Manifests manifests, List<Problem> problems) {
        problems.addAll(Unknowns.of(manifests));
        return ConnectionList.of(Reachability.of(manifests, problems::add));
    }
}
