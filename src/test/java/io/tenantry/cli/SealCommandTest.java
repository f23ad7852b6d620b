package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SealCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path certificate;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void thereIsACertificate() throws IOException {
        certificate = folder.resolve("sealing.pem");
        try (InputStream in = getClass().getResourceAsStream("/io/tenantry/seal/rsa.pem")) {
            Files.copy(in, certificate);
        }
    }

    @Test
    void printsEachPasswordOfATenantInTheShapeOfItsOverlay() {
        assertThat(seal("", connected(), "--system=shop", "--environment=dev", "--tenant=acme"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("[A-Za-z0-9+/]{300,}=*", "SEALED"))
                .isEqualTo(
                        """
                        # Sealed with sealing.pem; belongs into shop/tenants/acme.yaml.
                        environments:
                          dev:
                            caches:
                              carts:
                                redis:
                                  password: SEALED
                            databases:
                              main:
                                credentials:
                                  owner:
                                    server: SEALED
                                    tenant: SEALED
                                  read-only:
                                    server: SEALED
                                    tenant: SEALED
                        """);
    }

    @Test
    void printsNothingWhenNothingIsMissing() {
        Environment environment = Fixtures.environment().with(Fixtures.tenant().build());

        assertThat(seal("", environment, "--system=shop", "--environment=dev", "--tenant=acme"))
                .isZero();

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("every password of acme is sealed already\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\n", "s3cret\r\n"})
    void sealsWhatComesIn(String input) {
        assertThat(seal(input, connected(), "--namespace=monitoring", "--name=slack"))
                .isZero();

        int ciphertextOfSixBytes = 2 + 256 + 6 + 16;
        String sealed = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(SealedValue.of(sealed).value()).isEqualTo(sealed);
        assertThat(Base64.getDecoder().decode(sealed)).hasSize(ciphertextOfSixBytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void butNotNothing(String input) {
        assertThatThrownBy(() -> seal(input, connected(), "--namespace=monitoring", "--name=slack"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is nothing to seal; give the value on standard input");
        assertThat(out.size()).isZero();
    }

    @Test
    void aTenantHasToBeThere() {
        assertThatThrownBy(() -> seal("", connected(), "--system=shop", "--environment=dev", "--tenant=globex"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is no tenant 'globex' in shop/dev; expected one of [acme]");
    }

    @Test
    void soHasAnEnvironment() {
        assertThatThrownBy(() -> seal("", connected(), "--system=shop", "--environment=prod", "--tenant=acme"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("there is no environment shop/prod in overlays; ");
    }

    @Test
    void soHasTheCertificate() throws IOException {
        Files.delete(certificate);

        assertThatThrownBy(() -> seal("s3cret", connected(), "--namespace=monitoring", "--name=slack"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(certificate + ":1:1: the file cannot be read; expected the certificate that 'kubeseal"
                        + " --fetch-cert' prints");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--namespace=a",
                "--name=a",
                "--tenant=acme",
                "--system=shop --environment=dev",
                "--namespace=a --name=b --system=shop --environment=dev --tenant=acme",
                "--namespace=A --name=b"
            })
    void aWrongCallIsTold(String arguments) {
        assertThat(seal("s3cret", connected(), arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    private int seal(String input, Environment environment, String... arguments) {
        SealCommand command = new SealCommand(
                (overlays, system, name) -> Optional.of(environment)
                        .filter(found -> found.system().value().equals(system)
                                && found.name().value().equals(name)),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                new SecureRandom());
        List<String> all = new ArrayList<>(List.of("--certificate=" + certificate));
        all.addAll(List.of(arguments));
        List<ProblemException> problems = new ArrayList<>();
        int exitCode = new CommandLine(command)
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((exception, line, result) -> {
                    problems.add((ProblemException) exception);
                    return 1;
                })
                .execute(all.toArray(String[]::new));
        problems.forEach(problem -> {
            throw problem;
        });
        return exitCode;
    }

    private static Environment connected() {
        Workload api = Fixtures.api()
                .connections(List.<Connection>of(
                        Fixtures.toMain(),
                        Connection.ToDatabase.defaults()
                                .database(Name.of("main"))
                                .access(Access.READ_ONLY)
                                .variables("REPORTS")
                                .build()))
                .build();
        Cache carts = Cache.Redis.defaults()
                .name(Name.of("carts"))
                .volume(Volume.of("5Gi", "fast-ssd"))
                .build();
        return Fixtures.environment()
                .with(Fixtures.tenant()
                        .apps(Map.of(api.name(), api))
                        .caches(Map.of(carts.name(), carts))
                        .build());
    }
}
