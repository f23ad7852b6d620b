package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String CLAIM =
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: n}}\n";
    private static final String CONFIG = "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: b}}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void renderings() {
        write("old/a.yaml", CLAIM);
        write("old/b.yaml", CONFIG);
        write("new/b.yaml", CONFIG);
    }

    @Test
    void aLossEndsWithOne() {
        assertThat(plan()).isEqualTo(1);

        assertThat(text(out))
                .startsWith("data-loss\n  PersistentVolumeClaim n/data removed\n")
                .endsWith(
                        "not acknowledged: 1 change loses data\nshared by all tenants: 1 data-loss\n0 of 0 tenants\n");
    }

    @Test
    void anAcknowledgedLossEndsWithNought() {
        assertThat(plan("--acknowledge", "PersistentVolumeClaim n/data")).isZero();

        assertThat(text(out)).contains("acknowledged: acknowledged on the command line");
    }

    @Test
    void anAcknowledgementOfNoObjectIsAWrongCall() {
        assertThat(plan("--acknowledge", "data")).isEqualTo(2);

        assertThat(text(err)).startsWith("--acknowledge: ").contains("'data' names no object");
    }

    @Test
    void anAcknowledgementMayStandBesideTheManifests() {
        write(
                "new/acknowledged.yaml",
                """
                apiVersion: tenantry.io/v1
                kind: Acknowledgements
                acknowledged:
                  - {object: PersistentVolumeClaim n/data, reason: nobody wants it}
                """);

        assertThat(plan()).isZero();
        assertThat(text(out)).contains("acknowledged: nobody wants it").doesNotContain("Acknowledgements");
    }

    @Test
    void anAcknowledgementWithoutReasonIsNone() {
        write(
                "new/acknowledged.yaml",
                """
                apiVersion: tenantry.io/v1
                kind: Acknowledgements
                acknowledged: [{object: PersistentVolumeClaim n/data}]
                """);

        assertThat(plan()).isEqualTo(1);
        assertThat(text(err)).contains("an acknowledgement without object or reason");
    }

    @Test
    void nothingEndsWithNought() {
        assertThat(run("plan", path("old"), path("old"))).isZero();

        assertThat(text(out)).isEqualTo("nothing changes\n0 of 0 tenants\n");
    }

    @Test
    void environmentsArePlannedEachForItself() {
        write("first/s/dev/platform/a.yaml", CLAIM);
        write("first/s/prod/platform/a.yaml", CLAIM);
        write("second/s/dev/platform/a.yaml", CLAIM);
        write("second/s/prod/platform/a.yaml", CONFIG);

        assertThat(run("plan", path("first"), path("second"))).isEqualTo(1);

        assertThat(text(out))
                .contains("PersistentVolumeClaim n/data removed (s/prod)", "ConfigMap c added (s/prod)")
                .doesNotContain("s/dev");
    }

    @Test
    void oneEnvironmentIsComparedWhateverItsFolderIsCalled() {
        write("first/dev/tenants/acme/a.yaml", CONFIG);
        write("second/prod/tenants/acme/a.yaml", CONFIG.replace("a: b", "a: c"));

        assertThat(run("plan", path("first"), path("second"))).isZero();

        assertThat(text(out)).contains("ConfigMap c changed").endsWith("1 of 1 tenant: 1 safe\n");
    }

    @Test
    void whatCannotBeReadIsNotPlanned() {
        write("new/a.yaml", "a: [\n");

        assertThat(plan()).isEqualTo(1);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("new/a.yaml:", "this is not YAML");
    }

    @Test
    void whatIsNoObjectIsPassedOver() {
        write("new/values.yaml", "replicas: 3\n");

        assertThat(plan("--acknowledge", "PersistentVolumeClaim n/data")).isZero();
    }

    @Test
    void formsAreChosen() {
        assertThat(plan("--format", "markdown")).isEqualTo(1);
        assertThat(plan("--format", "json")).isEqualTo(1);

        assertThat(text(out)).startsWith("## Plan: 1 data-loss\n").endsWith("\n}\n");
    }

    @Test
    void aFolderThatIsMissingIsAWrongCall() {
        assertThat(run("plan", path("old"), path("none"))).isEqualTo(2);

        assertThat(text(err))
                .startsWith("NEW: there is no '" + path("none") + "'; expected a folder, a file or git:REV");
    }

    @Test
    void aRevisionThatIsMissingIsAWrongCall() {
        assertThat(run("plan", "git:no-such-revision", path("new"))).isEqualTo(2);

        assertThat(text(err)).startsWith("OLD: there is no ");
    }

    @Test
    void aRevisionThatIsAnOptionIsNotHandedToGit() {
        assertThat(run("plan", "git:--exec=x", path("new"))).isEqualTo(2);

        assertThat(text(err)).startsWith("OLD: '--exec=x' is no revision");
    }

    @Test
    void revisionsAreRead() throws Exception {
        git("init", "-q", "-b", "main");
        git("add", "old/a.yaml", "old/b.yaml");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "one");

        RenderedSide side = RenderedSide.read("git:main:old", folder, problem -> {});

        assertThat(side.byEnvironment()).containsOnlyKeys("");
        assertThat(side.byEnvironment().get("").all())
                .extracting(manifest -> manifest.key().toString())
                .containsExactly("PersistentVolumeClaim n/data", "ConfigMap c");
    }

    @Test
    void problemsOfARevisionStandAtItsOwnPlace() throws Exception {
        write("old/a.yaml", "a: [\n");
        git("init", "-q", "-b", "main");
        git("add", "old/a.yaml");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "one");
        List<String> problems = new ArrayList<>();

        RenderedSide.read("git:HEAD:old", folder, problem -> problems.add(problem.toString()));

        assertThat(problems).singleElement().asString().startsWith("git:HEAD:old/a.yaml:2:1: this is not YAML");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private int plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", path("old"), path("new")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(
                arguments,
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
