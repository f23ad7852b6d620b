package io.tenantry.cli;

import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import io.tenantry.seal.Sealer;
import io.tenantry.seal.SealingCertificate;
import io.tenantry.secret.SecretPlace;
import io.tenantry.secret.SecretValue;
import io.tenantry.secret.SecretValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tenantry seal}: makes the passwords that a tenant or the platform itself has not yet and prints them sealed, as
 * the overlay takes them; or seals one value that it reads. What is sealed is printed nowhere.
 */
@Command(
        name = "seal",
        header = "Seal secrets for a cluster's SealedSecrets controller.",
        description = {
            "With --system and --environment, makes a password for everything of the platform, or with --tenant of the"
                    + " tenant, that needs one and has none, and prints them sealed as YAML for the overlay.",
            "With --namespace and --name, seals what comes in (a line end at its end aside) for that Secret."
        })
public final class SealCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "the controller's certificate: kubeseal --fetch-cert")
    private Path certificate;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** One of the two. */
    private static final class What {

        @ArgGroup(exclusive = false)
        private OfOverlays ofOverlays;

        @ArgGroup(exclusive = false)
        private OfSecret ofSecret;
    }

    /** Everything that a tenant, or the platform itself, has no password for yet. */
    private static final class OfOverlays {

        @Option(names = "--overlays", defaultValue = "overlays", paramLabel = "DIR", description = "default: overlays")
        private Path overlays;

        @Option(names = "--system", required = true, paramLabel = "S")
        private String system;

        @Option(names = "--environment", required = true, paramLabel = "E")
        private String environment;

        @Option(names = "--tenant", paramLabel = "T")
        private Optional<String> tenant;
    }

    /** One value. */
    private static final class OfSecret {

        @Option(names = "--namespace", required = true, paramLabel = "NS")
        private String namespace;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "name of the Secret")
        private String name;
    }

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * @param in where a single value comes from
     * @param out takes what is sealed
     * @param err takes what a person should know besides
     * @param clock tells whether the certificate is valid
     * @param random makes passwords and keys
     */
    public SealCommand(InputStream in, PrintStream out, PrintStream err, Clock clock, SecureRandom random) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Does what the arguments say.
     *
     * @throws ProblemException if the certificate, the overlays or the input are not as they should be
     */
    @Override
    public Integer call() {
        Sealer sealer = new Sealer(SealingCertificate.read(shown(), pem(), clock.instant()), random);
        if (what.ofSecret == null) {
            sealPasswords(sealer, what.ofOverlays);
        } else {
            sealInput(sealer, place(what.ofSecret));
        }
        return 0;
    }

    private void sealPasswords(Sealer sealer, OfOverlays of) {
        Environment environment = environment(of);
        Optional<Tenant> tenant = of.tenant.map(id -> tenant(environment, id));
        List<SecretValue> values = tenant.map(SecretValues::of).orElseGet(() -> SecretValues.of(environment));
        tell(missing(values, SecretValue.Maker.OWNER));
        List<SecretValue> missing = missing(values, SecretValue.Maker.ANYBODY);
        if (missing.isEmpty()) {
            err.println("every password is sealed already");
            return;
        }
        OverlaySnippet snippet = new OverlaySnippet(sealer);
        snippet.add(of.tenant.isPresent() ? List.of("environments", of.environment) : List.of(), missing);
        String file = of.tenant.map(id -> "tenants/" + id).orElse("environments/" + of.environment) + ".yaml";
        out.print(snippet.text("Sealed with " + certificate.getFileName() + ", for " + of.system + "/" + file));
    }

    private static List<SecretValue> missing(List<SecretValue> values, SecretValue.Maker maker) {
        return values.stream()
                .filter(value -> value.maker() == maker && !value.isSealed())
                .toList();
    }

    /** Nobody here can make these: each is sealed by itself, as its owner gave it. */
    private void tell(List<SecretValue> given) {
        if (given.isEmpty()) {
            return;
        }
        err.println("made by somebody else, and sealed by itself with --namespace and --name:");
        given.forEach(value -> value.copies()
                .forEach(copy -> err.println("  " + String.join(".", value.path()) + "." + copy.key() + ": --namespace="
                        + copy.place().namespace() + " --name=" + copy.place().name())));
    }

    private static Environment environment(OfOverlays of) {
        return Overlays.read(of.overlays).stream()
                .map(OverlaidEnvironment::environment)
                .filter(each -> each.system().value().equals(of.system)
                        && each.name().value().equals(of.environment))
                .findFirst()
                .orElseThrow(() -> problem(
                        "there is no environment " + of.system + "/" + of.environment + " in " + of.overlays,
                        "expected the overlay " + of.system + "/environments/" + of.environment + ".yaml"));
    }

    private static Tenant tenant(Environment environment, String id) {
        return environment.tenants().values().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> problem(
                        "there is no tenant '" + id + "' in " + environment.system() + "/" + environment.name(),
                        "expected one of " + environment.tenants().keySet()));
    }

    private SecretPlace place(OfSecret of) {
        try {
            return new SecretPlace(of.namespace, of.name);
        } catch (IllegalArgumentException noPlace) {
            throw new ParameterException(spec.commandLine(), noPlace.getMessage(), noPlace);
        }
    }

    private void sealInput(Sealer sealer, SecretPlace place) {
        byte[] value = input();
        if (value.length == 0) {
            throw problem("there is nothing to seal", "give the value on standard input");
        }
        out.println(sealer.seal(place, value));
        Arrays.fill(value, (byte) 0);
    }

    /** A line end at the end came from an editor or from {@code echo}, not from whoever made the secret. */
    private byte[] input() {
        try {
            byte[] read = in.readAllBytes();
            int length = read.length;
            if (length > 0 && read[length - 1] == '\n') {
                length--;
            }
            if (length > 0 && length < read.length && read[length - 1] == '\r') {
                length--;
            }
            byte[] value = Arrays.copyOf(read, length);
            Arrays.fill(read, (byte) 0);
            return value;
        } catch (IOException unreadable) {
            throw problem("standard input cannot be read", "give the value on standard input");
        }
    }

    private String pem() {
        try {
            return Files.readString(certificate, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new ProblemException(List.of(Problem.error(
                    "sealing-certificate",
                    new Location(shown(), 1, 1),
                    "the file cannot be read",
                    "expected the certificate that 'kubeseal --fetch-cert' prints")));
        }
    }

    private String shown() {
        return certificate.toString().replace('\\', '/');
    }

    private static ProblemException problem(String message, String fix) {
        return new ProblemException(List.of(Problem.error("seal", message, fix)));
    }
}
