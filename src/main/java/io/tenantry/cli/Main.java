package io.tenantry.cli;

import io.tenantry.construct.Bridge;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tenantry}, the program that {@code cdk8s synth} runs too.
 *
 * <p>Exit codes: 0 done, 1 the input has problems, 2 the call was wrong.
 */
@Command(
        name = "tenantry",
        description = "Renders multi-tenant Kubernetes platforms from overlays, and checks manifests.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    /** The input has problems; each is told on standard error. */
    public static final int PROBLEMS = 1;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs the program with the machine's own streams and environment. */
    public static void main(String[] arguments) {
        if (arguments.length > 0
                && arguments[0].equals(SynthCommand.NAME)
                && SynthCommand.cache(System.getenv()).isEmpty()) {
            Bridge.warmUp(); // which takes longer than to find out what exactly was asked for
        }
        System.exit(run(arguments, System.getenv(), System.in, System.out, System.err));
    }

    /**
     * Runs the program.
     *
     * @param environment the variables it may look at
     * @return the exit code
     */
    public static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        return new CommandLine(new Main())
                .addSubcommand(new SynthCommand(environment))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ConnectionsCommand())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new SealCommand(in, out, err, Clock.systemUTC(), new SecureRandom()))
                .setOut(writer(out))
                .setErr(writer(err))
                .setExecutionExceptionHandler(problems())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static IExecutionExceptionHandler problems() {
        return (thrown, command, parsed) -> {
            if (!(thrown instanceof ProblemException found)) {
                throw thrown;
            }
            PrintWriter err = command.getErr();
            for (Problem problem : found.problems()) {
                err.println(problem);
            }
            int count = found.problems().size();
            err.println(count == 1 ? "1 problem; nothing was written" : count + " problems; nothing was written");
            return PROBLEMS;
        };
    }
}
