package io.tenantry.synth;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a folder as they were when it was read. Symbolic links are among them; they are never followed.
 *
 * @param root the folder
 * @param byPath size and kind of each file, by its path below the folder, names joined by {@code /}
 */
record FolderTree(Path root, SortedMap<String, BasicFileAttributes> byPath) {

    /** Reads a folder; one that is not there has no files. */
    static FolderTree of(Path root) throws IOException {
        SortedMap<String, BasicFileAttributes> byPath = new TreeMap<>();
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    byPath.put(root.relativize(file).toString().replace('\\', '/'), attributes);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new FolderTree(root, byPath);
    }

    /** Whether the path is a file proper that holds these bytes. */
    boolean holds(String path, byte[] content) throws IOException {
        BasicFileAttributes attributes = byPath.get(path);
        return attributes != null
                && attributes.isRegularFile()
                && attributes.size() == content.length
                && Arrays.equals(Files.readAllBytes(root.resolve(path)), content);
    }

    /** Makes the file stand in a second place too: the same file where the file system can do that, else a copy. */
    void share(String path, Path place) throws IOException {
        if (!byPath.get(path).isRegularFile()) {
            throw new FileSystemException(root.resolve(path).toString(), null, "neither a file nor a folder");
        }
        try {
            Files.createLink(place, root.resolve(path));
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(root.resolve(path), place, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Deletes a folder and all that is in it; one that is not there is deleted already. */
    static void delete(Path root) throws IOException {
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
