package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.SilencedFile;
import io.tenantry.problem.Silence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String PRIVILEGED =
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: acme}
            spec: {containers: [{name: web, securityContext: {privileged: true}}]}
            """;
    private static final String PLAIN = PRIVILEGED.replace("true", "false");
    private static final String PROBED =
            PLAIN.replace("securityContext: {privileged: false}", "livenessProbe: {tcpSocket: {host: a}}");

    /** Both sides of a path between two tenants. */
    private static final String EXCEPTION =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: t-acme, labels: {tenant: acme}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: t-bank, labels: {tenant: bank}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: t-acme, annotations: {tenantry.io/exception: 't-acme/web -> t-bank/ledger:8080', tenantry.io/exception-reason: Pays., tenantry.io/exception-expires: '2027-01-31'}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: t-bank, annotations: {tenantry.io/exception: 't-acme/web -> t-bank/ledger:8080', tenantry.io/exception-reason: Pays., tenantry.io/exception-expires: '2027-01-31'}}}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatHoldsTheRulesIsZero() {
        assertThat(baseline(file("pod.yaml", PLAIN))).isZero();

        assertThat(text(out)).isEqualTo("no errors; 1 rule, 1 object\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void whatBreaksOneIsOne() {
        Path pod = file("pod.yaml", PRIVILEGED);

        assertThat(baseline(pod)).isEqualTo(1);

        assertThat(text(out))
                .isEqualTo(pod + ":1:1: error: [pod-security-baseline] Pod acme/web: privileged: container 'web' has"
                        + " privileged true; expected securityContext.privileged false\n"
                        + "1 error; 1 rule, 1 object\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void severalRulesMayBeNamed() {
        assertThat(run(
                        "check",
                        "--rule",
                        "pod-security-restricted",
                        "--rule",
                        "pod-security-baseline",
                        file("pod.yaml", PRIVILEGED).toString()))
                .isEqualTo(1);

        assertThat(text(out)).contains("[pod-security-baseline]", "[pod-security-restricted]", "; 2 rules, ");
    }

    @Test
    void allRulesAreRunUnlessSomeAreNamed() {
        run("check", file("pod.yaml", PRIVILEGED).toString());

        assertThat(text(out)).contains("[pod-security-baseline]", "[pod-security-restricted]");
    }

    @Test
    void theReleaseDecidesWhatIsAdmitted() {
        String pod = file("pod.yaml", PROBED).toString();

        assertThat(run("check", "--rule", "pod-security-baseline", "--kubernetes-version", "1.33", pod))
                .isZero();
        assertThat(run("check", "--rule", "pod-security-baseline", "--kubernetes-version", "1.34", pod))
                .isEqualTo(1);
        assertThat(run("check", "--rule", "pod-security-baseline", pod)).isEqualTo(1);
    }

    @Test
    void theDayDecidesWhetherAnExceptionHasExpired() {
        String policies = file("policies.yaml", EXCEPTION).toString();

        assertThat(run("check", "--rule", "tenant-exception", policies)).isZero();
        assertThat(run("check", "--rule", "tenant-exception", "--today", "2027-01-31", policies))
                .isZero();
        out.reset();
        assertThat(run("check", "--rule", "tenant-exception", "--today", "2027-02-01", policies))
                .isEqualTo(1);
        assertThat(text(out))
                .contains(
                        "the exception by which tenant 'acme' reaches tenant 'bank', t-acme/web -> t-bank/ledger:8080, expired"
                                + " on 2027-01-31; take it out of the overlays of both, or let both agree on a later day");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void theDayIsADate() {
        assertThat(run("check", "--today", "31.1.2027", file("pod.yaml", PLAIN).toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("'--today': '31.1.2027' is no date; expected year-month-day, as 2027-01-31");
    }

    @Test
    void whatTheProofRestsOnIsToldWithIt() {
        String tenant = file(
                        "tenant.yaml",
                        "{apiVersion: v1, kind: Namespace, metadata: {name: t-acme, labels: {tenant: acme}}}")
                .toString();

        run("check", "--rule", "isolation", tenant);

        assertThat(text(out))
                .contains("isolation rests on:\n  - The cluster's network enforces NetworkPolicies, and blocks");
    }

    @Test
    void machinesAreToldAsJsonAndSarif() {
        String pod = file("pod.yaml", PRIVILEGED).toString();

        assertThat(run("check", "--rule", "pod-security-baseline", "--format", "json", pod))
                .isEqualTo(1);
        assertThat(text(out)).startsWith("[ {").contains("\"rule\" : \"pod-security-baseline\"");
        out.reset();
        assertThat(run("check", "--rule", "pod-security-baseline", "--format", "sarif", pod))
                .isEqualTo(1);
        assertThat(text(out)).startsWith("{").contains("\"version\" : \"2.1.0\"");
    }

    @Test
    void aCallThatIsWrongIsTwo() {
        String pod = file("pod.yaml", PLAIN).toString();

        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", "--rule", "pod-securitty", pod)).isEqualTo(2);
        assertThat(run("check", "--format", "xml", pod)).isEqualTo(2);
        assertThat(run("check", "--kubernetes-version", "1.12", pod)).isEqualTo(2);
        assertThat(run("check", pod, folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .contains(
                        "there is no rule pod-securitty; known rules are ",
                        "pod-security-baseline, pod-security-restricted",
                        "text, json, sarif",
                        "there are no rules for '1.12'; expected 1.30 to 1.36",
                        "there is no file or folder " + folder.resolve("nowhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "a: b: c", "- 5", "kind: Pod", "\u0000", "a: &a [*a]", "x: *nothing"})
    void whatCannotBeReadIsAProblem(String text) {
        assertThat(baseline(file("broken.yaml", text))).isEqualTo(1);

        assertThat(text(out)).contains("broken.yaml:1:").endsWith("1 error; 1 rule, 0 objects\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n---\n", "# nothing\n", "{apiVersion: v1, kind: List, items: []}"})
    void nothingIsNoProblem(String text) {
        assertThat(baseline(file("empty.yaml", text))).isZero();
    }

    @Test
    void aListIsItsItems() {
        Path list = file(
                "list.json",
                "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [{\"apiVersion\": \"v1\", \"kind\": \"Pod\","
                        + " \"metadata\": {\"name\": \"web\"}, \"spec\": {\"hostPID\": true, \"containers\": []}}]}");

        assertThat(baseline(list)).isEqualTo(1);
        assertThat(text(out)).contains("Pod web: hostNamespaces: the pod has hostPID true");
    }

    @Test
    void whatTheOverlaySilencedIsListedAndNoError() {
        file("dev/platform/pod.yaml", PRIVILEGED);
        file(
                "dev/silenced.json",
                SilencedFile.write(List.of(new Silence("pod-security-baseline", "Pod acme/web", "It may."))));

        assertThat(baseline(folder)).isZero();

        assertThat(text(out))
                .contains("silenced: [pod-security-baseline] Pod acme/web: privileged: container 'web' has privileged"
                        + " true; It may.\n")
                .endsWith("no errors, 1 silenced; 1 rule, 1 object\n");
    }

    @Test
    void nothingButAnEnvironmentSilencesAndOnlyItself() {
        String silence = SilencedFile.write(List.of(new Silence("pod-security-baseline", "Pod acme/web", "It may.")));
        file("dev/platform/pod.yaml", PRIVILEGED);
        file("dev/platform/silenced.json", silence);
        file("prod/platform/pod.yaml", PLAIN);
        file("prod/silenced.json", silence);

        assertThat(baseline(folder)).isEqualTo(1);
        assertThat(text(out)).contains("error: [pod-security-baseline] Pod acme/web");
    }

    private int baseline(Path path) {
        return run("check", "--rule", "pod-security-baseline", path.toString());
    }

    private Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        return Main.run(arguments, Map.of(), InputStream.nullInputStream(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
