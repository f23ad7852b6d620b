package io.tenantry.synth;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a new folder in the place of another by renaming. Both stand beside it for a while, hidden and named after the
 * process: {@code .dist.new-4711} while it is filled, {@code .dist.old-4711} until it is deleted. What a killed process
 * left there the next one finds.
 */
final class Swap {

    private final Path place;
    private final Path fresh;
    private final Path old;
    private final Pattern leftover;

    /** @param place the folder to replace; its parent exists */
    Swap(Path place) {
        this.place = place;
        String name = "." + place.getFileName();
        long self = ProcessHandle.current().pid();
        this.fresh = place.resolveSibling(name + ".new-" + self);
        this.old = place.resolveSibling(name + ".old-" + self);
        this.leftover = Pattern.compile(Pattern.quote(name) + "\\.(new|old)-([0-9]{1,18})");
    }

    /** Puts back a folder whose swap was cut in two, and deletes what else killed processes left. */
    void recover() throws IOException {
        for (Path path : leftovers()) {
            boolean isOld = path.getFileName().toString().contains(".old-");
            if (isOld && Files.notExists(place)) {
                Files.move(path, place, ATOMIC_MOVE);
            } else {
                FolderTree.delete(path);
            }
        }
    }

    /** Puts a folder of this content in place. Whatever fails, a whole one is there. */
    void to(Edition edition) throws IOException {
        try {
            edition.writeTo(Files.createDirectory(fresh));
            exchange();
        } finally {
            FolderTree.delete(fresh);
        }
    }

    private void exchange() throws IOException {
        if (Files.notExists(place)) {
            Files.move(fresh, place, ATOMIC_MOVE);
            return;
        }
        Files.move(place, old, ATOMIC_MOVE);
        try {
            Files.move(fresh, place, ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.move(old, place, ATOMIC_MOVE);
            throw failure;
        }
        // What is called old is whole, so that it can be put back: it is never deleted under that name.
        Files.move(old, fresh, ATOMIC_MOVE);
    }

    private List<Path> leftovers() throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(place.getParent())) {
            for (Path sibling : siblings) {
                Matcher matcher = leftover.matcher(sibling.getFileName().toString());
                if (matcher.matches() && isOver(Long.parseLong(matcher.group(2)))) {
                    leftovers.add(sibling);
                }
            }
        }
        leftovers.sort(null);
        return leftovers;
    }

    /** Our own number was another's before: this process has left nothing yet. */
    private static boolean isOver(long process) {
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }
}
