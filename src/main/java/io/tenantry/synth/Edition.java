package io.tenantry.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The next content of the output folder, against the present one.
 *
 * @param present what the folder holds now
 * @param same paths of the files that stay as they are
 * @param changed the files that are new or have another text
 */
record Edition(FolderTree present, NavigableSet<String> same, SortedMap<String, byte[]> changed) {

    /**
     * @param replaced whether a file of the present folder goes unless it is wanted; what does not go stays
     * @param wanted text of the files that must be there
     */
    static Edition of(FolderTree present, Predicate<String> replaced, Map<String, String> wanted) throws IOException {
        NavigableSet<String> same = new TreeSet<>();
        SortedMap<String, byte[]> changed = new TreeMap<>();
        present.byPath().keySet().stream().filter(replaced.negate()).forEach(same::add);
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            if (present.holds(file.getKey(), content)) {
                same.add(file.getKey());
            } else {
                same.remove(file.getKey());
                changed.put(file.getKey(), content);
            }
        }
        return new Edition(present, same, changed);
    }

    /** Whether the present folder holds it already. */
    boolean isPresent() {
        return changed.isEmpty() && same.size() == present.byPath().size();
    }

    /** Fills an empty folder with it. */
    void writeTo(Path folder) throws IOException {
        Set<Path> folders = new HashSet<>(Set.of(folder));
        for (String path : same) {
            present.share(path, place(folder, path, folders));
        }
        for (Map.Entry<String, byte[]> file : changed.entrySet()) {
            Files.write(place(folder, file.getKey(), folders), file.getValue());
        }
    }

    private static Path place(Path folder, String path, Set<Path> folders) throws IOException {
        Path place = folder.resolve(path);
        if (folders.add(place.getParent())) {
            Files.createDirectories(place.getParent());
        }
        return place;
    }
}
