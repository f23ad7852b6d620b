package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import io.tenantry.overlay.Overlays;
import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthTest {

    private static final Path OVERLAYS = Path.of("../overlays");
    private static final Path DIST = Path.of("../dist");

    @TempDir
    private Path folder;

    @TempDir
    private Path kept;

    @Test
    void rendersTheExamplesAsTheyAreCommitted() {
        Map<String, String> committed = read(DIST);
        committed.remove("README.md");

        assertThat(render(OVERLAYS)).isEqualTo(committed);
    }

    @Test
    void rendersTheSameBytesTwice() {
        SmallPlatform platform = SmallPlatform.in(folder).with("acme");

        assertThat(render(platform.overlays())).isEqualTo(render(platform.overlays()));
    }

    @Test
    void takesFromTheCacheWhatHasNotChanged() {
        Path overlays = SmallPlatform.in(folder).with("acme").overlays();
        RenderCache cache = RenderCache.at(kept);
        RenderedEnvironment known =
                RenderedEnvironment.of(Map.of("shop/dev/known.yaml", "known: 1\n"), List.of("known"));
        cache.keep(Overlays.read(overlays).get(0), known);

        Rendering rendering = Synth.render(overlays, Selection.ALL, cache, Progress.NONE);

        assertThat(rendering.files().byPath()).isEqualTo(known.files());
        assertThat(rendering.remarks()).containsExactly("known");
    }

    @Test
    void givesTheCacheWhatItRenders() {
        Path overlays = SmallPlatform.in(folder).with("acme").overlays();
        RenderCache cache = RenderCache.at(kept);

        Rendering rendering = Synth.render(overlays, Selection.ALL, cache, Progress.NONE);

        assertThat(cache.find(Overlays.read(overlays).get(0))).hasValueSatisfying(kept -> assertThat(kept.files())
                .isEqualTo(rendering.files().byPath()));
    }

    @Test
    void touchesNothingOfOthersWhenATenantComes() {
        Map<String, String> before =
                render(SmallPlatform.in(folder).with("acme").overlays());
        Map<String, String> after = render(SmallPlatform.in(folder).with("bmce").overlays());

        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.keySet()).filteredOn(file -> !before.containsKey(file)).allSatisfy(file -> assertThat(file)
                .matches("shop/dev/tenants/bmce/.*|shop/dev/argocd/projects/tenant-bmce\\.yaml"));
    }

    @Test
    void saysInEachFileWhereToChangeIt() {
        SortedMap<String, String> files =
                render(SmallPlatform.in(folder).with("acme").overlays());

        assertThat(files.get("shop/dev/platform/namespaces.yaml"))
                .startsWith(
                        "# Rendered by tenantry from overlays/shop/platform.yaml, overlays/shop/environments/dev.yaml;"
                                + " change it there.\n");
        assertThat(files.get("shop/dev/tenants/acme/workloads/api.yaml").lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("overlays/shop/tenants/acme.yaml"));
    }

    @Test
    void rendersOneTenantAloneIntoItsOwnFolder() {
        SmallPlatform platform = SmallPlatform.in(folder).with("acme").with("bmce");

        Rendering rendering = Synth.render(
                platform.overlays(),
                new Selection(Optional.empty(), Optional.empty(), Optional.of(TenantId.of("bmce"))),
                RenderCache.none(),
                Progress.NONE);

        assertThat(rendering.folders()).containsExactly("shop/dev/tenants/bmce");
        assertThat(rendering.files().byPath().keySet()).isNotEmpty().allSatisfy(file -> assertThat(file)
                .startsWith("shop/dev/tenants/bmce/"));
    }

    @Test
    void refusesASelectionOfNothing() {
        SmallPlatform platform = SmallPlatform.in(folder).with("acme");

        assertThatThrownBy(() -> Synth.render(
                        platform.overlays(),
                        new Selection(Optional.of(Name.of("shoq")), Optional.empty(), Optional.empty()),
                        RenderCache.none(),
                        Progress.NONE))
                .isInstanceOf(ProblemException.class)
                .hasMessage("no environment of the overlays is what was asked for; one of [shop/dev]");
    }

    private static SortedMap<String, String> render(Path overlays) {
        return Synth.render(overlays, Selection.ALL, RenderCache.none(), Progress.NONE)
                .files()
                .byPath();
    }

    private static SortedMap<String, String> read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(
                            path -> files.put(folder.relativize(path).toString().replace('\\', '/'), text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
