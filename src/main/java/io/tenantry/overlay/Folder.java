package io.tenantry.overlay;

import io.tenantry.overlay.tree.Quoted;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of overlays. Nothing outside the outermost folder is read, whatever symbolic links say, and what cannot be
 * read becomes a problem. Names that begin with a dot belong to editors and version control and are passed over.
 */
final class Folder {

    /** In bytes; the largest overlay is a platform of some thousand lines. */
    private static final int LARGEST = 1 << 20;

    private final Path outermost;
    private final Path path;
    private final String shown;
    private final Consumer<Problem> problems;

    private Folder(Path outermost, Path path, String shown, Consumer<Problem> problems) {
        this.outermost = outermost;
        this.path = path;
        this.shown = shown;
        this.problems = problems;
    }

    /** The outermost folder; absent when there is none. */
    static Optional<Folder> outermost(Path path, Consumer<Problem> problems) {
        String shown = path.toString().replace('\\', '/');
        try {
            Path real = path.toRealPath();
            return new Folder(real, real, shown, problems).ifDirectory();
        } catch (IOException unreadable) {
            problems.accept(problem(shown, reason(unreadable), "expected a folder of overlays"));
            return Optional.empty();
        }
    }

    /** What the folder is called in a location. */
    String shown() {
        return shown;
    }

    /** What {@code name} in this folder is called in a location. */
    String shown(String name) {
        return shown + "/" + Quoted.onOneLine(name, name.length());
    }

    /** The names in it, sorted. */
    List<String> names() {
        try (Stream<Path> children = Files.list(path)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.accept(problem(shown, reason(unreadable), "expected a folder that can be listed"));
            return List.of();
        }
    }

    /** Whether there is something of that name. */
    boolean has(String name) {
        return names().contains(name);
    }

    /** The folder {@code name} in it; absent when that is none. */
    Optional<Folder> folder(String name) {
        return real(name).flatMap(real -> new Folder(outermost, real, shown(name), problems).ifDirectory());
    }

    private Optional<Folder> ifDirectory() {
        if (!Files.isDirectory(path)) {
            problems.accept(problem(shown, "this is no folder", "expected a folder"));
            return Optional.empty();
        }
        return Optional.of(this);
    }

    /** The text of the file {@code name} in it; absent when it cannot be read. */
    Optional<String> text(String name) {
        return real(name).flatMap(real -> text(real, shown(name)));
    }

    private Optional<String> text(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            problems.accept(problem(name, "this is no file", "expected a YAML file"));
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                problems.accept(problem(name, "the file is too large", "expected at most " + LARGEST + " bytes"));
                return Optional.empty();
            }
            return Utf8.decode(ByteBuffer.wrap(bytes), name, problems);
        } catch (IOException unreadable) {
            problems.accept(problem(name, reason(unreadable), "expected a file that can be read"));
            return Optional.empty();
        }
    }

    private Optional<Path> real(String name) {
        try {
            Path real = path.resolve(name).toRealPath();
            if (real.startsWith(outermost)) {
                return Optional.of(real);
            }
            problems.accept(problem(
                    shown(name),
                    "a symbolic link leads out of the folder of overlays",
                    "expected a file of its own, or a link to one inside"));
        } catch (IOException unreadable) {
            problems.accept(problem(shown(name), reason(unreadable), "expected it to be there"));
        }
        return Optional.empty();
    }

    private static String reason(IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        boolean told = unreadable instanceof FileSystemException file && file.getReason() != null;
        return "cannot be read" + (told ? ": " + ((FileSystemException) unreadable).getReason() : "");
    }

    private static Problem problem(String file, String message, String fix) {
        return Problem.error("overlay-file", new Location(file, 1, 1), message, fix);
    }
}
