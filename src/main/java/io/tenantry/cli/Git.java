package io.tenantry.cli;

import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads revisions of the repository around a folder with the program {@code git}, which is started as a process and
 * never by a shell. The working tree is not touched.
 */
final class Git {

    private static final String RULE = "plan-revision";
    private static final List<String> MANIFESTS = List.of(".yaml", ".yml", ".json");

    private final Path folder;

    /**
     * @param folder any in the repository
     */
    Git(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Writes the manifests of a revision below a folder.
     *
     * @param target where their paths begin, as they are below the revision's own
     * @throws ProblemException if there is no git, no repository, no such revision or no such folder in it
     */
    void write(GitRevision revision, Path target) {
        requireRevision(revision);
        List<Entry> entries = entries(revision);
        try {
            Path names = Files.createTempFile("tenantry-", ".names");
            try {
                Files.writeString(
                        names, entries.stream().map(entry -> entry.id() + "\n").collect(Collectors.joining()));
                copy(entries, names, target);
            } finally {
                Files.delete(names);
            }
        } catch (IOException failed) {
            throw problem(revision + " cannot be read: " + failed.getMessage(), "expected a place for temporary files");
        }
    }

    /** A file of a revision. */
    private record Entry(String id, String path) {}

    private void requireRevision(GitRevision revision) {
        if (revision.revision().isBlank() || revision.revision().startsWith("-")) {
            throw problem(
                    "'" + revision.revision() + "' is no revision",
                    "expected a branch, a tag, a hash or HEAD~1 after git:");
        }
        if (!run("rev-parse", "--git-dir").isDone()) {
            throw problem(
                    "there is no git repository at " + folder.normalize(),
                    "expected a working directory in one, or two folders");
        }
        if (!run("rev-parse", "--verify", "--quiet", revision.revision() + "^{commit}")
                .isDone()) {
            throw problem(
                    "there is no revision '" + revision.revision() + "' here",
                    "expected a branch, a tag or a hash that was fetched; in CI check out with its whole history");
        }
    }

    private List<Entry> entries(GitRevision revision) {
        String path = revision.path().startsWith("/") ? revision.path().substring(1) : "./" + revision.path();
        Answer answer = run("ls-tree", "-r", "-z", revision.revision() + ":" + path.replaceAll("/+$", ""));
        if (!answer.isDone()) {
            throw problem(
                    "there is no folder '" + revision.path() + "' in revision '" + revision.revision() + "'",
                    "expected git:REV:PATH with a folder that is in it");
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : answer.text().split("\0", -1)) {
            int tab = line.indexOf('\t');
            String name = line.substring(tab + 1);
            if (line.startsWith("100") && MANIFESTS.stream().anyMatch(name::endsWith)) {
                entries.add(new Entry(line.substring(line.lastIndexOf(' ', tab) + 1, tab), name));
            }
        }
        return entries;
    }

    private void copy(List<Entry> entries, Path names, Path target) throws IOException {
        Process process = start(builder("cat-file", "--batch").redirectInput(names.toFile()));
        try (DataInputStream blobs = new DataInputStream(process.getInputStream())) {
            for (Entry entry : entries) {
                Path file = target.resolve(entry.path()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("a path that leads out of it: " + entry.path());
                }
                Files.createDirectories(file.getParent());
                Files.write(file, blob(blobs));
            }
        } finally {
            process.destroy();
        }
    }

    /** {@code <id> blob <size>}, the content, a line end. */
    private static byte[] blob(DataInputStream blobs) throws IOException {
        String[] head = line(blobs).split(" ", -1);
        if (head.length != 3) {
            throw new IOException("git has no " + String.join(" ", Arrays.asList(head)));
        }
        byte[] content = new byte[Integer.parseInt(head[2])];
        blobs.readFully(content);
        blobs.readByte();
        return content;
    }

    private static String line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = stream.read(); b >= 0 && b != '\n'; b = stream.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** What git said, and whether it did what it was asked. */
    private record Answer(int code, String text) {
        boolean isDone() {
            return code == 0;
        }
    }

    private Answer run(String... arguments) {
        Process process = start(builder(arguments));
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException unreadable) {
            throw problem("git cannot be read: " + unreadable.getMessage(), "expected the program git");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw problem("git was interrupted", "try again");
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException absent) {
            throw problem("git cannot be started", "expected the program git on the PATH, or two folders");
        }
    }

    private static ProblemException problem(String message, String fix) {
        return new ProblemException(List.of(Problem.error(RULE, message, fix)));
    }
}
