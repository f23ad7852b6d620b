package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.synth.SmallPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private SmallPlatform platform;
    private Path dist;

    @BeforeEach
    void platform() {
        platform = SmallPlatform.in(folder.resolve("overlays")).with("acme");
        dist = folder.resolve("dist");
    }

    @Test
    void synthWritesTheOutputAndSaysWhatItWrote() throws IOException {
        assertThat(synth()).isZero();

        assertThat(dist.resolve("shop/dev/tenants/acme/workloads/api.yaml")).isRegularFile();
        assertThat(text(out)).isEmpty();
        try (Stream<Path> files = Files.walk(dist.resolve("shop/dev"))) {
            assertThat(text(err))
                    .isEqualTo(
                            "shop: dev; " + files.filter(Files::isRegularFile).count() + " files\n");
        }
    }

    @Test
    void synthThatFailsTellsAllProblemsAndLeavesTheLastOutput() throws IOException {
        synth();
        byte[] before = Files.readAllBytes(dist.resolve("shop/dev/tenants/acme/workloads/api.yaml"));
        platform.with("acme", "group: acme\nsize: huge\ndomain: [a.example.com]\n");

        err.reset();
        assertThat(synth()).isEqualTo(1);

        assertThat(text(err).lines())
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line).contains("acme.yaml:2:7").contains("there is no size class 'huge'"))
                .anySatisfy(line -> assertThat(line).contains("acme.yaml:3:1").contains("did you mean 'domains'?"))
                .last()
                .isEqualTo("2 problems; nothing was written");
        assertThat(dist.resolve("shop/dev/tenants/acme/workloads/api.yaml")).hasBinaryContent(before);
    }

    @Test
    void synthShowsTheOutputWhereCdk8sLooksForIt() {
        Path shown = folder.resolve(".tenantry/out");

        assertThat(run(
                        Map.of("CDK8S_OUTDIR", shown.toString()),
                        "synth",
                        "--overlays",
                        platform.overlays().toString(),
                        "--out",
                        dist.toString()))
                .isZero();

        assertThat(text(err)).isEmpty();
        assertThat(shown).isSymbolicLink();
        assertThat(shown.resolve("shop/dev/platform/namespaces.yaml")).isRegularFile();
    }

    @Test
    void synthTakesWhatHasNotChangedFromTheLaunchersCacheUnlessToldNotTo() throws IOException {
        Path cache = folder.resolve("cache");
        Path namespaces = dist.resolve("shop/dev/platform/namespaces.yaml");
        synthWith(cache);
        String rendered = Files.readString(namespaces);
        Path kept = cache.resolve("shop/dev.json");
        Files.writeString(kept, Files.readString(kept).replace("kind: Namespace", "kind: Remembered"));

        assertThat(synthWith(cache)).isZero();
        assertThat(namespaces).hasContent(rendered.replace("kind: Namespace", "kind: Remembered"));

        assertThat(synthWith(cache, "--no-cache")).isZero();
        assertThat(namespaces).hasContent(rendered);
    }

    @Test
    void aCallThatIsWrongIsToldApartFromInputThatIs() {
        assertThat(run(Map.of(), "sinth")).isEqualTo(2);
        assertThat(run(Map.of(), "synth", "--tenant", "Not Valid")).isEqualTo(2);
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(text(err)).contains("'Not Valid' is no tenant id").contains("Missing command");
    }

    private int synth() {
        return run(Map.of(), "synth", "--overlays", platform.overlays().toString(), "--out", dist.toString());
    }

    private int synthWith(Path cache, String... options) {
        String[] call = {"synth", "--overlays", platform.overlays().toString(), "--out", dist.toString()};
        String[] arguments = Stream.of(call, options).flatMap(Stream::of).toArray(String[]::new);
        return run(Map.of("TENANTRY_CACHE", cache.toString()), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Main.run(arguments, environment, InputStream.nullInputStream(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
