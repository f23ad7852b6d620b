package io.tenantry.cli;

import io.tenantry.check.SilencedFile;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Silence;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Manifests, apart by the cluster that they are for. A folder below which {@code platform/} or {@code tenants/} stands is
 * an environment and a set of its own, without its {@code bootstrap/}, which holds no API objects; all else that is
 * given is one set.
 *
 * @param byName manifests of each environment by its folder, of the rest by the paths given, joined by {@code ,}
 * @param silences what is silenced in an environment, by its folder; an environment without any is left out
 */
public record ManifestSets(SortedMap<String, Manifests> byName, SortedMap<String, List<Silence>> silences) {

    private static final Path BOOTSTRAP = Path.of("bootstrap");

    public ManifestSets {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        silences = Collections.unmodifiableSortedMap(new TreeMap<>(silences));
    }

    /**
     * Reads all that stands at and below {@code paths}.
     *
     * @param paths files and folders that are there
     * @param problems is told what cannot be read
     */
    public static ManifestSets read(Collection<Path> paths, Consumer<Problem> problems) {
        SortedMap<String, SortedSet<Path>> files = new TreeMap<>();
        SortedMap<String, List<Silence>> silences = new TreeMap<>();
        String rest = paths.stream().map(ShownPath::shortest).distinct().collect(Collectors.joining(","));
        for (Path path : new TreeSet<>(paths)) {
            EnvironmentFolders environments = new EnvironmentFolders(path);
            for (Path file : ManifestFolder.files(path, problems)) {
                Optional<Path> environment = environments.around(file);
                String name = environment.map(ShownPath::shortest).orElse(rest);
                if (environment
                        .filter(folder -> file.equals(folder.resolve(SilencedFile.NAME)))
                        .isPresent()) {
                    ManifestFolder.text(file, problems)
                            .ifPresent(text ->
                                    silences.put(name, SilencedFile.read(ShownPath.shortest(file), text, problems)));
                } else if (environment
                        .filter(folder -> file.startsWith(folder.resolve(BOOTSTRAP)))
                        .isEmpty()) {
                    files.computeIfAbsent(name, unused -> new TreeSet<>()).add(file);
                }
            }
        }
        SortedMap<String, Manifests> sets = new TreeMap<>();
        files.forEach((name, each) -> sets.put(name, Manifests.of(ManifestFolder.read(each, problems))));
        return new ManifestSets(sets, silences);
    }

    /** How many objects there are in all. */
    public int size() {
        return byName.values().stream().mapToInt(set -> set.all().size()).sum();
    }
}
