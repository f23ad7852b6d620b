package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.SealedValue;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.ProblemException;
import io.tenantry.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SealCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final String PLATFORM =
            """
            owner: platform-team
            domain: example.com
            gitOps: {repository: https://git.example.com/shop.git}
            secrets: {sealedSecrets: {certificate: sealing.pem}}
            monitoring:
              volume: {size: 5Gi, storageClass: disk}
              grafanaVolume: {size: 1Gi, storageClass: disk}
            storageClasses:
              disk: {provisioner: example.com/disk}
            postgres:
              shared:
                zalando:
                  volume: {size: 30Gi, storageClass: disk}
            mariaDb:
              shared:
                galera:
                  volume: {size: 15Gi, storageClass: disk}
            sizes:
              small:
                requests: {cpu: "2", memory: 3Gi}
                limits: {cpu: "10", memory: 8Gi}
            podSecurity:
              linkerd-cni: {enforce: privileged, reason: it writes the network configuration of nodes}
              node-exporter: {enforce: privileged, reason: it reads the files of nodes}
              postgres: {enforce: baseline, reason: the operator gives Spilo no security context}
            """;

    private static final String ENVIRONMENT =
            """
            cluster: {name: prod, flavour: self-hosted}
            """;

    private static final String TENANT =
            """
            group: acme-developers
            databases:
              main: {postgres: shared}
            caches:
              carts:
                redis:
                  volume: {size: 5Gi, storageClass: disk}
            apps:
              worker:
                image: ghcr.io/shop/worker:1.0.0
                connections:
                  - {database: main, access: owner}
                  - {database: main, access: read-only, variables: REPORTS}
            """;

    private static final String[] OF_PLATFORM = {"--system=shop", "--environment=prod"};
    private static final String[] OF_TENANT = {"--system=shop", "--environment=prod", "--tenant=acme"};
    private static final String[] OF_SECRET = {"--namespace=monitoring", "--name=slack"};

    @TempDir
    private Path folder;

    private Path certificate;
    private Path environment;
    private Path tenant;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void nothingIsSealedYet() throws IOException {
        certificate = folder.resolve("sealing.pem");
        try (InputStream in = getClass().getResourceAsStream("/io/tenantry/seal/rsa.pem")) {
            Files.copy(in, certificate);
        }
        Path system = folder.resolve("overlays/shop");
        environment = system.resolve("environments/prod.yaml");
        tenant = system.resolve("tenants/acme.yaml");
        Files.createDirectories(environment.getParent());
        Files.createDirectories(tenant.getParent());
        Files.writeString(system.resolve("platform.yaml"), PLATFORM);
        Files.writeString(environment, ENVIRONMENT);
        Files.writeString(tenant, TENANT);
    }

    @Test
    void saysWhichSecretsSomebodyElseHasToGive() throws IOException {
        Files.writeString(
                environment,
                """
                postgres:
                  main:
                    cloudNativePg:
                      volume: {size: 30Gi, storageClass: disk}
                      backup: {bucket: shop-backups, folder: main}
                monitoring:
                  receivers:
                    chat: {slack: {channel: "#alerts", from: warning}}
                    duty: {pagerDuty: {from: critical}}
                    hook: {webhook: {from: critical}}
                """,
                StandardOpenOption.APPEND);

        assertThat(seal("", OF_PLATFORM)).isZero();

        assertThat(err)
                .hasToString(
                        """
                        made by somebody else, and sealed by itself with --namespace and --name:
                          postgres.main.cloudNativePg.backup.accessKeyId: --namespace=postgres --name=main-backup
                          postgres.main.cloudNativePg.backup.secretAccessKey: --namespace=postgres --name=main-backup
                          monitoring.receivers.chat.slack.url: --namespace=monitoring --name=alertmanager-chat
                          monitoring.receivers.duty.pagerDuty.routingKey: --namespace=monitoring --name=alertmanager-duty
                          monitoring.receivers.hook.webhook.url: --namespace=monitoring --name=alertmanager-hook
                        """);
    }

    @Test
    void printsEachPasswordOfATenantInTheShapeOfItsOverlay() {
        assertThat(seal("", OF_TENANT)).isZero();

        assertThat(withoutCiphertexts())
                .isEqualTo(
                        """
                        # Sealed with sealing.pem, for shop/tenants/acme.yaml
                        environments:
                          prod:
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
    void andThePlatformsOwn() {
        assertThat(seal("", OF_PLATFORM)).isZero();

        assertThat(withoutCiphertexts())
                .isEqualTo(
                        """
                        # Sealed with sealing.pem, for shop/environments/prod.yaml
                        mariaDb:
                          shared:
                            galera:
                              rootPassword: SEALED
                        monitoring:
                          grafanaPassword: SEALED
                        """);
    }

    @Test
    void pastedTheyAreAllThatTheOverlaysLacked() throws IOException {
        assertThat(unsealed()).hasSize(5);

        seal("", OF_TENANT);
        paste(tenant);
        seal("", OF_PLATFORM);
        paste(environment);

        assertThat(unsealed()).isEmpty();
        seal("", OF_TENANT);
        seal("", OF_PLATFORM);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("every password is sealed already", "every password is sealed already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\n", "s3cret\r\n"})
    void sealsWhatComesIn(String input) {
        assertThat(seal(input, OF_SECRET)).isZero();

        int ciphertextOfSixBytes = 2 + 256 + 6 + 16;
        String sealed = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(SealedValue.of(sealed).value()).isEqualTo(sealed);
        assertThat(Base64.getDecoder().decode(sealed)).hasSize(ciphertextOfSixBytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void butNotNothing(String input) {
        assertThatThrownBy(() -> seal(input, OF_SECRET))
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is nothing to seal; give the value on standard input");
        assertThat(out.size()).isZero();
    }

    @Test
    void aTenantHasToBeThere() {
        assertThatThrownBy(() -> seal("", "--system=shop", "--environment=prod", "--tenant=globex"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is no tenant 'globex' in shop/prod; expected one of [acme]");
    }

    @Test
    void soHasAnEnvironment() {
        assertThatThrownBy(() -> seal("", "--system=shop", "--environment=dev"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is no environment shop/dev in " + overlays()
                        + "; expected the overlay shop/environments/dev.yaml");
    }

    @Test
    void soHasTheCertificate() throws IOException {
        Files.delete(certificate);

        assertThatThrownBy(() -> seal("s3cret", OF_SECRET))
                .isInstanceOf(ProblemException.class)
                .hasMessage(certificate + ":1:1: the file cannot be read; expected the certificate that 'kubeseal"
                        + " --fetch-cert' prints");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--namespace=a",
                "--name=a",
                "--tenant=acme",
                "--system=shop",
                "--namespace=a --name=b --system=shop --environment=prod",
                "--namespace=A --name=b"
            })
    void aWrongCallIsTold(String arguments) {
        assertThat(seal("s3cret", arguments.split(" "))).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.size()).isPositive();
    }

    private int seal(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--certificate=" + certificate));
        all.addAll(List.of(arguments));
        if (all.contains("--system=shop")) {
            all.add("--overlays=" + overlays());
        }
        List<ProblemException> problems = new ArrayList<>();
        int exitCode = new CommandLine(new SealCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK,
                        new SecureRandom()))
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

    private void paste(Path overlay) throws IOException {
        Files.write(overlay, out.toByteArray(), StandardOpenOption.APPEND);
        out.reset();
    }

    private List<Violation> unsealed() {
        return Overlays.read(overlays()).get(0).environment().unsealed();
    }

    private Path overlays() {
        return folder.resolve("overlays");
    }

    private String withoutCiphertexts() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("[A-Za-z0-9+/]{300,}=*", "SEALED");
    }
}
