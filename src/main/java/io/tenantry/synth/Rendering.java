package io.tenantry.synth;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a synth rendered, and what of the output it stands for.
 *
 * @param files all of it
 * @param folders below the output folder, which it replaces; empty when it replaces everything
 * @param remarks what whoever merges it should know: warnings, and what is silenced; a line each
 */
public record Rendering(OutputFiles files, Set<String> folders, List<String> remarks) {

    public Rendering {
        Objects.requireNonNull(files, "files");
        folders = Set.copyOf(folders);
        remarks = List.copyOf(remarks);
    }

    /** What it is, a line for each system: its environments, and how many files they are. */
    public List<String> summary() {
        SortedMap<String, SortedMap<String, Long>> systems = new TreeMap<>();
        files.byPath().keySet().forEach(path -> {
            String[] steps = path.split("/", 3);
            systems.computeIfAbsent(steps[0], unused -> new TreeMap<>()).merge(steps[1], 1L, Long::sum);
        });
        return systems.entrySet().stream()
                .map(system -> system.getKey() + ": "
                        + String.join(", ", system.getValue().keySet()) + "; "
                        + system.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum() + " files")
                .toList();
    }

    /** Puts it in its place in {@code folder}. */
    public void writeTo(OutputFolder folder) {
        if (folders.isEmpty()) {
            folder.replace(files);
        } else {
            folder.replaceBelow(folders, files);
        }
    }
}
