package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.Manifest;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestSetsTest {

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aFolderIsOneSetInTheOrderOfItsPaths() throws IOException {
        write("b.yaml", "b");
        write("a/z.yml", "z");
        write("a/y.json", "y");
        write("a/notes.txt", "no manifest");

        assertThat(names(folder)).isEqualTo(Map.of(".", List.of("y", "z", "b")));
        assertThat(problems).isEmpty();
    }

    @Test
    void environmentsAreApart() throws IOException {
        write("dist/shop/dev/platform/a.yaml", "a");
        write("dist/shop/dev/tenants/acme/workloads/b.yaml", "b");
        write("dist/shop/dev/argocd/c.yaml", "c");
        write("dist/shop/prod/tenants/acme/guardrails/d.yaml", "d");
        write("dist/shop/loose.yaml", "e");

        assertThat(names(folder.resolve("dist")))
                .isEqualTo(Map.of(
                        "dist/shop/dev", List.of("c", "a", "b"), "dist/shop/prod", List.of("d"), "dist", List.of("e")));
    }

    @Test
    void anEnvironmentGivenIsOne() throws IOException {
        write("dev/platform/a.yaml", "a");
        write("dev/argocd/b.yaml", "b");

        assertThat(names(folder.resolve("dev"))).isEqualTo(Map.of("dev", List.of("b", "a")));
    }

    @Test
    void aFolderInAnEnvironmentIsNone() throws IOException {
        write("dev/tenants/platform/tenants/a.yaml", "a");

        assertThat(names(folder)).isEqualTo(Map.of("dev", List.of("a")));
        assertThat(names(folder.resolve("dev/tenants/platform/tenants")))
                .isEqualTo(Map.of("dev/tenants/platform/tenants", List.of("a")));
    }

    @Test
    void whatStartsAClusterIsNoObjectOfIt() throws IOException {
        write("dev/platform/a.yaml", "a");
        Files.createDirectories(folder.resolve("dev/bootstrap"));
        Files.writeString(folder.resolve("dev/bootstrap/values.yaml"), "no: manifest");
        write("bootstrap/b.yaml", "b");

        assertThat(names(folder)).isEqualTo(Map.of("dev", List.of("a"), ".", List.of("b")));
        assertThat(problems).isEmpty();
    }

    @Test
    void allElseThatIsGivenIsOneSet() throws IOException {
        write("a/a.yaml", "a");
        write("b.txt", "b");

        assertThat(names(folder.resolve("a"), folder.resolve("b.txt"))).isEqualTo(Map.of("a,b.txt", List.of("a", "b")));
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsGiven() throws IOException {
        write("a/a.yaml", "a");

        assertThat(names(folder.resolve("a"), folder.resolve("a/a.yaml")))
                .isEqualTo(Map.of("a,a/a.yaml", List.of("a")));
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder() throws IOException {
        write("in/a.yaml", "a");
        write("out/b.yaml", "b");
        Files.createSymbolicLink(folder.resolve("in/inside.yaml"), folder.resolve("in/a.yaml"));
        Files.createSymbolicLink(folder.resolve("in/outside.yaml"), folder.resolve("out/b.yaml"));
        Files.createSymbolicLink(folder.resolve("in/outside"), folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("in/nowhere.yaml"), folder.resolve("nowhere"));

        assertThat(names(folder.resolve("in"))).isEqualTo(Map.of("in", List.of("a")));
        assertThat(problems)
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactlyInAnyOrder(
                        "in/outside.yaml:1:1: a link that leads out of the folder, or nowhere; expected the manifests"
                                + " themselves",
                        "in/outside:1:1: a link that leads out of the folder, or nowhere; expected the manifests"
                                + " themselves",
                        "in/nowhere.yaml:1:1: a link that leads out of the folder, or nowhere; expected the manifests"
                                + " themselves");
    }

    @Test
    void aLinkThatIsGivenIsWhatItLeadsTo() throws IOException {
        write("in/a.yaml", "a");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));

        assertThat(names(folder.resolve("link"))).isEqualTo(Map.of("link", List.of("a")));
    }

    @Test
    void whatIsNoUtf8IsAProblem() throws IOException {
        Files.write(folder.resolve("a.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(names(folder)).isEqualTo(Map.of(".", List.of()));
        assertThat(problems)
                .singleElement()
                .hasToString(folder.resolve("a.yaml") + ":1:1: this is no text; expected UTF-8");
    }

    @Test
    void theFolderOneStandsInIsADot() {
        ManifestSets sets = ManifestSets.read(List.of(Path.of(".")), problems::add);

        assertThat(sets.byName()).containsOnlyKeys(".");
    }

    /** The names of the objects in each set; what is below the test's folder is called as if one stood in it. */
    private Map<String, List<String>> names(Path... paths) {
        ManifestSets sets = ManifestSets.read(Arrays.asList(paths), problems::add);
        Map<String, List<String>> names = new TreeMap<>();
        sets.byName()
                .forEach((name, set) -> names.put(
                        name.equals(folder.toString()) ? "." : name.replace(folder + "/", ""),
                        set.all().stream().map(Manifest::name).toList()));
        return names;
    }

    private void write(String path, String name) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"" + name + "\"}}\n");
    }
}
