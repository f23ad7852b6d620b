package io.tenantry.cli;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The files of manifests at and below a path: the file itself, or every {@code .yaml}, {@code .yml} and {@code .json}
 * below the folder, sorted. What cannot be read is told as a problem and left out; a link below the folder is read where
 * it leads, if that is below the folder as well, and is a problem otherwise.
 */
public final class ManifestFolder {

    private static final String RULE = "manifest-file";

    private final Path root;
    private final Consumer<Problem> problems;
    private final SortedSet<Path> files = new TreeSet<>();

    private ManifestFolder(Path root, Consumer<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * Finds the files.
     *
     * @param root a file, whatever its name is, or a folder
     * @param problems is told what cannot be read
     */
    public static SortedSet<Path> files(Path root, Consumer<Problem> problems) {
        ManifestFolder folder = new ManifestFolder(root, problems);
        folder.walk();
        return folder.files;
    }

    /** What became of one file. */
    private record Read(List<Manifest> manifests, List<Problem> problems) {

        static Read of(Path file) {
            List<Problem> problems = new ArrayList<>();
            List<Manifest> manifests = text(file, problems::add)
                    .map(text -> ManifestText.read(ShownPath.of(file), text, problems::add))
                    .orElse(List.of());
            return new Read(manifests, problems);
        }
    }

    /**
     * Reads files, in order, on all processors: of a large platform's checks most of the time goes into reading it.
     *
     * @param problems is told what cannot be read
     */
    public static List<Manifest> read(Collection<Path> files, Consumer<Problem> problems) {
        List<Manifest> manifests = new ArrayList<>();
        for (Read read : files.parallelStream().map(Read::of).toList()) {
            manifests.addAll(read.manifests());
            read.problems().forEach(problems);
        }
        return manifests;
    }

    /** The text of a file; absent, and a problem, where it cannot be read. */
    static Optional<String> text(Path file, Consumer<Problem> problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException notText) {
            problems.accept(problem(file, "this is no text", "expected UTF-8"));
        } catch (IOException unreadable) {
            problems.accept(problem(file, "the file cannot be read", "expected a file that may be read"));
        }
        return Optional.empty();
    }

    private void walk() {
        if (!Files.isDirectory(root)) {
            files.add(root);
            return;
        }
        try {
            Path real = root.toRealPath();
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visit(real, file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    problems.accept(problem(shownBelow(real, file), "it cannot be read", "expected what may be read"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            problems.accept(problem(root, "the folder cannot be read", "expected a folder that may be read"));
        }
    }

    private void visit(Path real, Path file, BasicFileAttributes attributes) {
        Path shown = shownBelow(real, file);
        if (attributes.isSymbolicLink()) {
            if (!leadsInto(real, file)) {
                problems.accept(problem(
                        shown, "a link that leads out of the folder, or nowhere", "expected the manifests themselves"));
            }
        } else if (attributes.isRegularFile() && isManifest(file)) {
            files.add(shown);
        }
    }

    /** What a link into the folder leads to is found there under a name of its own. */
    private static boolean leadsInto(Path real, Path link) {
        try {
            return link.toRealPath().startsWith(real);
        } catch (IOException broken) {
            return false;
        }
    }

    private Path shownBelow(Path real, Path file) {
        return root.resolve(real.relativize(file)).normalize();
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private static Problem problem(Path file, String message, String fix) {
        return Problem.error(RULE, new Location(ShownPath.of(file), 1, 1), message, fix);
    }
}
