package io.tenantry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which folders at and below one that was given hold an environment each. */
final class EnvironmentFolders {

    private final Path root;
    private final Map<Path, Optional<Path>> known = new HashMap<>();

    EnvironmentFolders(Path root) {
        this.root = root;
    }

    /** The outermost environment that holds {@code file}; absent where none does. */
    Optional<Path> around(Path file) {
        return Files.isDirectory(root) ? environmentOf(parentOf(file)) : Optional.empty();
    }

    private Optional<Path> environmentOf(Path folder) {
        Optional<Path> found = known.get(folder);
        if (found == null) {
            Optional<Path> outer = folder.equals(root.normalize()) ? Optional.empty() : environmentOf(parentOf(folder));
            found = outer.isPresent() || !isEnvironment(folder) ? outer : Optional.of(folder);
            known.put(folder, found);
        }
        return found;
    }

    private static Path parentOf(Path path) {
        return path.getParent() == null ? Path.of("") : path.getParent();
    }

    private static boolean isEnvironment(Path folder) {
        return Files.isDirectory(folder.resolve("platform")) || Files.isDirectory(folder.resolve("tenants"));
    }
}
