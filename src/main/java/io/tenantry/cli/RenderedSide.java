package io.tenantry.cli;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One of the two renderings that a plan compares.
 *
 * @param byEnvironment manifests of each environment by its folder within the rendering; empty text for the folder itself
 */
record RenderedSide(SortedMap<String, Manifests> byEnvironment) {

    /**
     * Reads a folder, a file or a revision.
     *
     * @param workingDirectory where a repository is looked for
     * @param problems is told what cannot be read, at the place that the user knows
     * @throws io.tenantry.problem.ProblemException if there is no such revision
     */
    static RenderedSide read(String argument, Path workingDirectory, Consumer<Problem> problems) {
        Optional<GitRevision> revision = GitRevision.of(argument);
        return revision.isPresent()
                ? ofRevision(revision.get(), new Git(workingDirectory), problems)
                : ofFolder(Path.of(argument), problems);
    }

    /** Two renderings of one environment each are of the same one, whatever its folder is called. */
    RenderedSide like(RenderedSide other) {
        return byEnvironment.size() == 1 && other.byEnvironment.size() == 1
                ? new RenderedSide(new TreeMap<>(
                        Map.of(other.byEnvironment.firstKey(), byEnvironment.get(byEnvironment.firstKey()))))
                : this;
    }

    private static RenderedSide ofFolder(Path folder, Consumer<Problem> problems) {
        String root = ShownPath.shortest(folder);
        SortedMap<String, Manifests> sets = new TreeMap<>();
        ManifestSets.read(List.of(folder), problems)
                .byName()
                .forEach((name, manifests) -> sets.put(within(root, name), manifests));
        return new RenderedSide(sets);
    }

    private static RenderedSide ofRevision(GitRevision revision, Git git, Consumer<Problem> problems) {
        try {
            Path folder = Files.createTempDirectory("tenantry-");
            try {
                git.write(revision, folder);
                return ofFolder(
                        folder, problem -> problems.accept(moved(problem, ShownPath.shortest(folder), revision)));
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Problem moved(Problem problem, String folder, GitRevision revision) {
        return new Problem(
                problem.severity(),
                problem.rule(),
                problem.location()
                        .map(place -> new Location(
                                place.file().replace(folder, revision.toString()), place.line(), place.column())),
                problem.message(),
                problem.fix());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String within(String root, String name) {
        if (name.equals(root)) {
            return "";
        }
        return name.startsWith(root + "/") ? name.substring(root.length() + 1) : name;
    }
}
