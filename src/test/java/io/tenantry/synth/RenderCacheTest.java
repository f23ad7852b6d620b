package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.overlay.OverlaidEnvironment;
import io.tenantry.overlay.Overlays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCacheTest {

    private static final RenderedEnvironment RENDERED = RenderedEnvironment.of(
            Map.of("shop/dev/platform/a.yaml", "# \"a\"\nkey: ä\n", "shop/dev/isolation.md", ""),
            List.of("one remark", "another"));

    @TempDir
    private Path overlays;

    @TempDir
    private Path folder;

    private RenderCache cache;

    @BeforeEach
    void writeOverlays() {
        SmallPlatform.in(overlays).with("acme");
        cache = RenderCache.at(folder.resolve("rendered"));
    }

    @Test
    void findsWhatItWasGiven() {
        cache.keep(dev(), RENDERED);

        assertThat(cache.find(dev())).contains(RENDERED);
    }

    @Test
    void findsWhatAnEarlierProcessGaveIt() {
        cache.keep(dev(), RENDERED);

        assertThat(RenderCache.at(folder.resolve("rendered")).find(dev())).contains(RENDERED);
    }

    @Test
    void holdsAnEnvironmentAsItWasLast() {
        cache.keep(dev(), RENDERED);
        RenderedEnvironment next = RenderedEnvironment.of(Map.of("shop/dev/b.yaml", "b: 1\n"), List.of());
        cache.keep(dev(), next);

        assertThat(cache.find(dev())).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/platform.yaml", "shop/environments/dev.yaml", "shop/tenants/acme.yaml"})
    void forgetsAnEnvironmentWhenAnOverlayOfItChanges(String overlay) throws IOException {
        cache.keep(dev(), RENDERED);
        Path changed = overlays.resolve(overlay);
        Files.writeString(changed, Files.readString(changed) + "# a comment\n");

        assertThat(cache.find(dev())).isEmpty();
    }

    @Test
    void forgetsAnEnvironmentWhenATenantComes() {
        cache.keep(dev(), RENDERED);
        SmallPlatform.in(overlays).with("bmce");

        assertThat(cache.find(dev())).isEmpty();
    }

    @Test
    void forgetsAnEnvironmentWhenATenantIsRenamed() throws IOException {
        cache.keep(dev(), RENDERED);
        Path tenants = overlays.resolve("shop/tenants");
        Files.move(tenants.resolve("acme.yaml"), tenants.resolve("acmf.yaml"));

        assertThat(cache.find(dev())).isEmpty();
    }

    @Test
    void remembersAnEnvironmentWhenOnlyAnotherChanges() throws IOException {
        cache.keep(dev(), RENDERED);
        Path environments = overlays.resolve("shop/environments");
        Files.copy(environments.resolve("dev.yaml"), environments.resolve("test.yaml"));

        assertThat(cache.find(environment("dev"))).contains(RENDERED);
        assertThat(cache.find(environment("test"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{}",
                "[",
                "[1]",
                "[\"%s\"]",
                "[\"%s\", [], {\"a\": \"b\"}",
                "[\"%s\", [], {\"a\": 1}]"
            })
    void takesWhatItCannotReadForNothing(String content) throws IOException {
        cache.keep(dev(), RENDERED);
        try (Stream<Path> files = Files.walk(folder)) {
            Path kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(kept, content.formatted(dev().fingerprint()));
        }

        assertThat(cache.find(dev())).isEmpty();
    }

    @Test
    void keepsNothingWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("rendered"), "a file");

        cache.keep(dev(), RENDERED);

        assertThat(cache.find(dev())).isEmpty();
        assertThat(file).hasContent("a file");
    }

    @Test
    void leavesNothingButWhatItKeeps() throws IOException {
        cache.keep(dev(), RENDERED);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactly("rendered/shop/dev.json");
        }
    }

    @Test
    void isEmptyUntilItWasGivenSomething() {
        assertThat(cache.isEmpty()).isTrue();

        cache.keep(dev(), RENDERED);

        assertThat(cache.isEmpty()).isFalse();
    }

    @Test
    void mayForgetEverything() {
        RenderCache none = RenderCache.none();

        none.keep(dev(), RENDERED);

        assertThat(none.find(dev())).isEmpty();
        assertThat(none.isEmpty()).isTrue();
    }

    private OverlaidEnvironment dev() {
        return environment("dev");
    }

    private OverlaidEnvironment environment(String name) {
        return Overlays.read(overlays).stream()
                .filter(overlaid -> overlaid.environment().name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
