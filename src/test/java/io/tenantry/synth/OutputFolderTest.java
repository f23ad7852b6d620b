package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    /** No process has such a number. */
    private static final long DEAD = 999_999_999_999L;

    @TempDir
    private Path project;

    private Path dist;

    @BeforeEach
    void placeInProject() {
        dist = project.resolve("dist");
    }

    @Nested
    class Replacing {

        @Test
        void writesWhatIsWantedAndSaysWhoDid() {
            replace(Map.of("acme/dev/a.yaml", "a: 1\n", "acme/b.yaml", "ä\n"));

            assertThat(filesOf(dist))
                    .containsEntry("acme/dev/a.yaml", "a: 1\n")
                    .containsEntry("acme/b.yaml", "ä\n")
                    .hasEntrySatisfying("README.md", text -> assertThat(text)
                            .startsWith("<!-- Written by tenantry synth. -->\n# Rendered manifests\n"))
                    .hasSize(3);
        }

        @Test
        void makesTheFoldersAbove() {
            dist = project.resolve("build/output/dist");

            replace(Map.of("a.yaml", "a"));

            assertThat(filesOf(dist)).containsEntry("a.yaml", "a");
        }

        @Test
        void removesWhatIsNoLongerWanted() {
            replace(Map.of("a.yaml", "a", "gone/b.yaml", "b"));

            replace(Map.of("a.yaml", "a"));

            assertThat(filesOf(dist)).containsOnlyKeys("README.md", "a.yaml");
            assertThat(dist.resolve("gone")).doesNotExist();
        }

        @Test
        void turnsAFileIntoAFolder() {
            replace(Map.of("a", "a"));

            replace(Map.of("a/b", "b"));

            assertThat(filesOf(dist)).containsOnlyKeys("README.md", "a/b");
        }

        @Test
        void leavesNothingBeside() {
            replace(Map.of("a.yaml", "a"));
            replace(Map.of("a.yaml", "b"));

            assertThat(namesIn(project)).containsExactly("dist");
        }

        @Test
        void touchesNothingWhenNothingChanges() {
            replace(Map.of("a.yaml", "a"));
            Object before = identity(dist);

            replace(Map.of("a.yaml", "a"));

            assertThat(identity(dist)).isEqualTo(before);
        }

        @Test
        void keepsTheFilesWhoseTextIsTheSame() {
            replace(Map.of("same.yaml", "same", "other.yaml", "one"));
            Object same = identity(dist.resolve("same.yaml"));
            Object other = identity(dist.resolve("other.yaml"));

            replace(Map.of("same.yaml", "same", "other.yaml", "two"));

            assertThat(identity(dist.resolve("same.yaml"))).isEqualTo(same);
            assertThat(identity(dist.resolve("other.yaml"))).isNotEqualTo(other);
        }

        @Test
        void tellsTextsOfOneLengthApart() {
            replace(Map.of("a.yaml", "one"));

            replace(Map.of("a.yaml", "two"));

            assertThat(filesOf(dist)).containsEntry("a.yaml", "two");
        }
    }

    @Nested
    class ReplacingBelow {

        @Test
        void leavesWhatStandsBeside() {
            replace(Map.of("x/acme/a", "1", "x/acme/b", "1", "x/acme-2/a", "1", "y", "1"));

            folder().replaceBelow(Set.of("x/acme"), OutputFiles.of(Map.of("x/acme/a", "2")));

            assertThat(filesOf(dist))
                    .containsEntry("x/acme/a", "2")
                    .containsEntry("x/acme-2/a", "1")
                    .containsEntry("y", "1")
                    .containsOnlyKeys("README.md", "x/acme/a", "x/acme-2/a", "y");
        }

        @Test
        void takesSeveralFolders() {
            replace(Map.of("a/dev/f", "1", "b/dev/f", "1", "b/prod/f", "1"));

            folder().replaceBelow(Set.of("a/dev", "b/dev"), OutputFiles.of(Map.of("b/dev/f", "2")));

            assertThat(filesOf(dist))
                    .containsEntry("b/dev/f", "2")
                    .containsOnlyKeys("README.md", "b/dev/f", "b/prod/f");
        }

        @Test
        void refusesFilesOfElsewhere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> folder().replaceBelow(Set.of("x/acme"), OutputFiles.of(Map.of("x/acme-2/a", "1"))))
                    .withMessage("x/acme-2/a is in none of [x/acme]");
        }

        @Test
        void refusesToKeepALink() throws IOException {
            replace(Map.of("x/a", "1", "y/a", "1"));
            Files.createSymbolicLink(dist.resolve("y/link"), dist.resolve("x/a"));

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> folder().replaceBelow(Set.of("x"), OutputFiles.of(Map.of("x/a", "2"))))
                    .withMessageContaining("y/link: neither a file nor a folder");
            assertThat(dist.resolve("x/a")).hasContent("1");
        }
    }

    @Nested
    class AFolderOfSomebodyElse {

        @Test
        void isNeverReplaced() throws IOException {
            Files.createDirectories(dist);
            Files.writeString(dist.resolve("thesis.txt"), "years of work");

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> replace(Map.of("a.yaml", "a")))
                    .withMessage(dist + " holds files that no synth wrote; give a folder of its own, or delete what"
                            + " stands there: a synth replaces all of it");
            assertThat(filesOf(dist)).containsOnlyKeys("thesis.txt");
        }

        @Test
        void isKnownByItsReadme() throws IOException {
            Files.createDirectories(dist);
            Files.writeString(dist.resolve("README.md"), "# My project, not " + "<!-- Written by tenantry synth. -->");

            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> replace(Map.of("a.yaml", "a")));
        }

        @Test
        void mayBeAFile() throws IOException {
            Files.writeString(dist, "a file");

            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> replace(Map.of("a.yaml", "a")));
            assertThat(dist).hasContent("a file");
        }

        @Test
        void mayBeUsedWhileItIsEmpty() throws IOException {
            Files.createDirectories(dist);

            replace(Map.of("a.yaml", "a"));

            assertThat(filesOf(dist)).containsEntry("a.yaml", "a");
        }
    }

    @Nested
    class AfterAKill {

        @BeforeEach
        void writeTheLastGoodOutput() {
            replace(Map.of("a.yaml", "good"));
        }

        @Test
        void whatWasHalfWrittenIsDeleted() throws IOException {
            Path half = Files.createDirectories(project.resolve(".dist.new-" + DEAD + "/acme"));
            Files.writeString(half.resolve("a.yaml"), "ha");

            replace(Map.of("a.yaml", "good"));

            assertThat(namesIn(project)).containsExactly("dist");
            assertThat(filesOf(dist)).containsEntry("a.yaml", "good");
        }

        @Test
        void betweenTwoRenamesTheOldOutputIsPutBack() throws IOException {
            Files.move(dist, project.resolve(".dist.old-" + DEAD));
            Files.createDirectories(project.resolve(".dist.new-" + DEAD));

            folder().replaceBelow(Set.of("x"), OutputFiles.of(Map.of("x/b.yaml", "b")));

            assertThat(filesOf(dist)).containsEntry("a.yaml", "good").containsEntry("x/b.yaml", "b");
            assertThat(namesIn(project)).containsExactly("dist");
        }

        @Test
        void whatBelongsToALivingProcessStays() throws IOException {
            String living = ".dist.new-"
                    + ProcessHandle.current().parent().orElseThrow().pid();
            Files.createDirectories(project.resolve(living));

            replace(Map.of("a.yaml", "good"));

            assertThat(namesIn(project)).containsExactly(living, "dist");
        }

        @Test
        void whatOnlyLooksAlikeStays() throws IOException {
            Files.createDirectories(project.resolve(".dist.new-" + DEAD + "x"));
            Files.createDirectories(project.resolve(".other.new-" + DEAD));
            Files.createDirectories(project.resolve("dist.new-" + DEAD));

            replace(Map.of("a.yaml", "good"));

            assertThat(namesIn(project)).hasSize(4);
        }
    }

    @Nested
    class Links {

        private Path elsewhere;

        @BeforeEach
        void placeElsewhere() throws IOException {
            elsewhere = Files.createDirectories(project.resolve("elsewhere"));
        }

        @Test
        void theFolderMayBeOne() throws IOException {
            Files.createSymbolicLink(dist, elsewhere);

            replace(Map.of("a.yaml", "a"));

            assertThat(dist).isSymbolicLink();
            assertThat(filesOf(elsewhere)).containsEntry("a.yaml", "a");
        }

        @Test
        void butNotToNowhere() throws IOException {
            Files.createSymbolicLink(dist, project.resolve("nowhere"));

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> replace(Map.of("a.yaml", "a")))
                    .withMessageContaining("no such file: " + dist);
        }

        @Test
        void inTheFolderAreDeletedAndNotFollowed() throws IOException {
            Files.writeString(elsewhere.resolve("a.yaml"), "theirs");
            replace(Map.of("x", "1"));
            Files.createSymbolicLink(dist.resolve("folder"), elsewhere);
            Files.createSymbolicLink(dist.resolve("file"), elsewhere.resolve("a.yaml"));

            replace(Map.of("folder/a.yaml", "theirs", "file", "theirs"));

            assertThat(filesOf(elsewhere)).containsExactly(Map.entry("a.yaml", "theirs"));
            assertThat(dist.resolve("folder")).isDirectory().satisfies(path -> assertThat(Files.isSymbolicLink(path))
                    .isFalse());
            assertThat(identity(dist.resolve("folder/a.yaml"))).isNotEqualTo(identity(elsewhere.resolve("a.yaml")));
            assertThat(Files.isSymbolicLink(dist.resolve("file"))).isFalse();
        }
    }

    @Nested
    class ShownElsewhere {

        private Path out;

        @BeforeEach
        void writeOutput() {
            out = project.resolve(".tenantry/out");
            replace(Map.of("a.yaml", "a"));
        }

        @Test
        void isARelativeLink() throws IOException {
            folder().showAt(out);

            assertThat(Files.readSymbolicLink(out)).isEqualTo(Path.of("../dist"));
            assertThat(out.resolve("a.yaml")).hasContent("a");
        }

        @Test
        void replacesAnOlderLink() throws IOException {
            Files.createDirectories(out.getParent());
            Files.createSymbolicLink(out, project.resolve("nowhere"));

            folder().showAt(out);

            assertThat(out.resolve("a.yaml")).hasContent("a");
        }

        @Test
        void replacesAnEmptyFolder() throws IOException {
            Files.createDirectories(out);

            folder().showAt(out);

            assertThat(out.resolve("a.yaml")).hasContent("a");
        }

        @Test
        void replacesNothingElse() throws IOException {
            Files.createDirectories(out);
            Files.writeString(out.resolve("b.yaml"), "b");

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> folder().showAt(out))
                    .withMessageContaining("directory not empty: " + out);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> folder().showAt(out.resolve("b.yaml")))
                    .withMessageContaining("file already exists: " + out.resolve("b.yaml"));
            assertThat(out.resolve("b.yaml")).hasContent("b");
        }

        @Test
        void needsNoLinkWhereItStands() {
            folder().showAt(dist);

            assertThat(Files.isSymbolicLink(dist)).isFalse();
            assertThat(filesOf(dist)).containsEntry("a.yaml", "a");
        }
    }

    @Test
    void whateverFailsTheLastGoodOutputStays() {
        replace(Map.of("a.yaml", "good"));
        String nameThatNoFileCanHave = "z".repeat(300);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replace(Map.of("a.yaml", "better", nameThatNoFileCanHave, "")))
                .withMessageStartingWith("cannot write " + dist + ": ");

        assertThat(filesOf(dist)).containsEntry("a.yaml", "good").hasSize(2);
        assertThat(namesIn(project)).containsExactly("dist");
    }

    @Test
    void aFileInTheWayOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(project.resolve("file"), "");
        dist = file.resolve("dist");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replace(Map.of("a.yaml", "a")))
                .withMessage("cannot write " + dist + ": file already exists: " + file
                        + "; make it writable, or give another" + " folder; what stands there is whole");
    }

    private OutputFolder folder() {
        return OutputFolder.at(dist);
    }

    private void replace(Map<String, String> files) {
        folder().replace(OutputFiles.of(files));
    }

    /** What makes a file or folder the same one, whatever it is called. */
    private static Object identity(Path path) {
        try {
            return Files.getAttribute(path, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> filesOf(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            path -> folder.relativize(path).toString(),
                            OutputFolderTest::textOf,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
