package io.tenantry.imports.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of generated sources that remembers what it was made of. */
final class SourceFolder {
    private final Path root;
    private final Path stamp;

    SourceFolder(Path root) {
        this.root = root;
        this.stamp = root.resolve(".inputs.sha256");
    }

    boolean isMadeOf(String inputs) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(inputs);
    }

    /**
     * Makes the folder hold these classes and no others. A file whose text stays the same is not touched, so that the
     * compiler sees what changed; the stamp is written last, so that a run that was interrupted is done again.
     */
    void replace(Map<Path, String> classes, String inputs) throws IOException {
        Files.createDirectories(root);
        Files.deleteIfExists(stamp);
        for (Path file : files()) {
            if (!classes.containsKey(root.relativize(file))) {
                Files.delete(file);
            }
        }
        for (var type : classes.entrySet()) {
            write(root.resolve(type.getKey()), type.getValue());
        }
        Files.writeString(stamp, inputs);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
