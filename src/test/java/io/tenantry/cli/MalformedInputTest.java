package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file: every command that reads manifests ends with an answer, and never with a stack trace. */
class MalformedInputTest {

    private static final int LINE = 1000;
    private static final int LINES_OF_50_MEGABYTES = 50_000;

    /** Each with the exit code that it ends with. */
    private static final Map<String, Integer> INPUTS = Map.ofEntries(
            Map.entry("{", 1),
            Map.entry("\u0000\u0001\u0002", 1),
            Map.entry("just a text", 1),
            Map.entry("[1, 2]", 1),
            Map.entry("kind: Pod", 1),
            Map.entry("{apiVersion: v1, kind: 5}", 1),
            Map.entry("[".repeat(20_000), 1),
            Map.entry("", 0),
            Map.entry("---\n---\n# nothing\n", 0),
            Map.entry("{apiVersion: v1, kind: List, items: []}", 0),
            Map.entry("{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [null, 5]}]}", 1),
            Map.entry("{apiVersion: example.com/v9, kind: Unheard, metadata: {name: a}, spec: [1, {b: null}]}", 0),
            Map.entry("{apiVersion: v1, kind: Pod}", 0),
            Map.entry("{apiVersion: v1, kind: Pod, metadata: [], spec: 5}", 0),
            Map.entry(
                    "{apiVersion: apps/v1, kind: Deployment, metadata: {name: 7}, spec: {template: x, replicas: y}}",
                    0),
            Map.entry("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: [{}]}", 0),
            Map.entry(owned("a", "b") + owned("b", "a"), 0),
            Map.entry(owned("a", "a"), 0),
            Map.entry(ring(200), 0));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest(name = "[{index}] ends with {1}")
    @MethodSource("inputs")
    void isChecked(String text, int exitCode) throws IOException {
        assertThat(run("check", "--rule", "service-pods", file("a.yaml", text))).isEqualTo(exitCode);
        assertThat(run("check", file("a.yaml", text))).isBetween(exitCode, 1);
        assertAnswered();
    }

    @ParameterizedTest(name = "[{index}] ends with {1}")
    @MethodSource("inputs")
    void isAskedForConnections(String text, int exitCode) throws IOException {
        assertThat(run("connections", file("a.yaml", text))).isBetween(exitCode, 1);
        assertAnswered();
    }

    /** What is YAML and no object is passed over: a folder of manifests may hold values of a chart. */
    @ParameterizedTest(name = "[{index}] ends with {1}")
    @MethodSource("inputs")
    void isPlanned(String text, int exitCode) throws IOException {
        String broken = file("a.yaml", text);
        String empty = file("empty.yaml", "");

        assertThat(run("plan", broken, broken)).isBetween(0, exitCode);
        assertThat(run("plan", empty, broken)).isBetween(0, exitCode);
        assertThat(run("plan", broken, empty)).isBetween(0, exitCode);
        assertAnswered();
    }

    static Stream<Arguments> inputs() {
        return INPUTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** One reader reads for all commands; the plan shows what it read besides. */
    @Test
    void fiftyMegabytesAreRead() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (var writer = Files.newBufferedWriter(large)) {
            writer.write("{apiVersion: v1, kind: ConfigMap, metadata: {name: large}}\n---\n");
            writer.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: larger}\ndata:\n  key: |\n");
            String line = "    " + "a".repeat(LINE - 5) + "\n";
            for (int i = 0; i < LINES_OF_50_MEGABYTES; i++) {
                writer.write(line);
            }
        }

        assertThat(run("plan", file("empty.yaml", ""), large.toString())).isZero();
        assertAnswered();
    }

    private void assertAnswered() {
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "Error", "\tat ");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }

    private static String owned(String name, String owner) {
        return "---\n{apiVersion: v1, kind: Pod, metadata: {name: " + name
                + ", ownerReferences: [{apiVersion: v1, kind:" + " Pod, name: " + owner
                + ", controller: true}]}, spec: {containers: []}}\n";
    }

    private static String ring(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> owned("p" + i, "p" + (i + 1) % size))
                .collect(Collectors.joining());
    }

    private int run(String... arguments) {
        return Main.run(
                arguments,
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
