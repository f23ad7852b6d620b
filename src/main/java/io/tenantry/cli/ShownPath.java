package io.tenantry.cli;

import java.nio.file.Path;

/** A path as it is told: with the same slashes on every machine. */
final class ShownPath {

    private ShownPath() {}

    /** As it was given. */
    static String of(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The shortest way to say it; {@code .} where that would be nothing. */
    static String shortest(Path path) {
        String name = of(path.normalize());
        return name.isEmpty() ? "." : name;
    }
}
