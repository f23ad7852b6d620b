package io.tenantry.cli;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
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
 */
public record ManifestSets(SortedMap<String, Manifests> byName) {

    private static final Path BOOTSTRAP = Path.of("bootstrap");

    public ManifestSets {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /**
     * Reads all that stands at and below {@code paths}.
     *
     * @param paths files and folders that are there
     * @param problems is told what cannot be read
     */
    public static ManifestSets read(Collection<Path> paths, Consumer<Problem> problems) {
        SortedMap<String, SortedSet<Path>> files = new TreeMap<>();
        String rest = paths.stream().map(ManifestSets::shown).distinct().collect(Collectors.joining(","));
        for (Path path : new TreeSet<>(paths)) {
            EnvironmentFolders environments = new EnvironmentFolders(path);
            for (Path file : ManifestFolder.files(path, problems)) {
                Optional<Path> environment = environments.around(file);
                if (environment.isEmpty() || !file.startsWith(environment.get().resolve(BOOTSTRAP))) {
                    String name = environment.map(ManifestSets::shown).orElse(rest);
                    files.computeIfAbsent(name, unused -> new TreeSet<>()).add(file);
                }
            }
        }
        SortedMap<String, Manifests> sets = new TreeMap<>();
        files.forEach((name, each) -> sets.put(name, Manifests.of(ManifestFolder.read(each, problems))));
        return new ManifestSets(sets);
    }

    /** How many objects there are in all. */
    public int size() {
        return byName.values().stream().mapToInt(set -> set.all().size()).sum();
    }

    private static String shown(Path path) {
        String name = path.normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }
}
