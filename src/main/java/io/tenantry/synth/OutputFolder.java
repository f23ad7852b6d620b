package io.tenantry.synth;

import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder that a synth writes, {@code dist} by default, and that Argo CD reads. It is replaced whole or not at all:
 * the new one is made beside it and renamed into its place, so that whatever fails, or a kill, leaves the last good
 * output where it was. A file whose text stays the same is the same file afterwards, and when all do nothing happens.
 *
 * <p>The folder says in its {@code README.md} who wrote it. One that does not is never replaced.
 */
public final class OutputFolder {

    private static final String README = "README.md";

    private static final String SIGNATURE = "<!-- Written by tenantry synth. -->";

    private static final String ABOUT = SIGNATURE
            + """

            # Rendered manifests

            Everything below this folder comes from the overlays and is replaced at every `tenantry synth`: change the
            overlays, not these files.

            | path | holds |
            |---|---|
            | `<system>/<environment>/platform/` | what all tenants of an environment share |
            | `<system>/<environment>/tenants/<tenant>/guardrails/` | what bounds a tenant; the platform's |
            | `<system>/<environment>/tenants/<tenant>/workloads/` | what a tenant runs |
            | `<system>/<environment>/argocd/` | what Argo CD itself is given |
            | `<system>/<environment>/bootstrap/` | what is no API object |
            """;

    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * The folder at {@code path}, there or not. Where a symbolic link stands, the folder it points to is meant.
     *
     * @throws ProblemException if the link points nowhere
     */
    public static OutputFolder at(Path path) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            return new OutputFolder(Files.isSymbolicLink(absolute) ? absolute.toRealPath() : absolute);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /**
     * Makes {@code place} a symbolic link to the folder: cdk8s-cli deletes the output folder it knows before it runs an
     * app and lists it afterwards, so it is shown a link and never the folder itself.
     *
     * @throws ProblemException if something else than a link or an empty folder stands there
     */
    public void showAt(Path place) {
        try {
            Path name = place.toAbsolutePath().normalize();
            Files.createDirectories(name.getParent());
            Path folder = path.toRealPath();
            Path link = name.getParent().toRealPath().resolve(name.getFileName());
            if (link.equals(folder)) {
                return;
            }
            if (Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(link.toString());
            }
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, link.getParent().relativize(folder));
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /**
     * Makes the folder hold these files and no other.
     *
     * @throws ProblemException if it cannot be written, or somebody else's files stand there; it is then as it was
     */
    public void replace(OutputFiles files) {
        replace(path -> true, files);
    }

    /**
     * Makes the folders {@code below} hold these files and no other, and leaves all beside them.
     *
     * @param below paths below this folder, as {@code react-scuba/dev/tenants/acme}
     * @throws ProblemException if it cannot be written, or somebody else's files stand there; it is then as it was
     * @throws IllegalArgumentException if a file is in none of the folders
     */
    public void replaceBelow(Set<String> below, OutputFiles files) {
        Predicate<String> isBelow = file -> below.stream().anyMatch(folder -> file.startsWith(folder + "/"));
        files.byPath().keySet().stream().filter(isBelow.negate()).findFirst().ifPresent(file -> {
            throw new IllegalArgumentException(file + " is in none of " + below);
        });
        replace(isBelow, files);
    }

    private void replace(Predicate<String> replaced, OutputFiles files) {
        try {
            Files.createDirectories(path.getParent());
            Swap swap = new Swap(path);
            swap.recover();
            requireOurs();
            Map<String, String> wanted = new TreeMap<>(files.byPath());
            wanted.put(README, ABOUT);
            Edition next = Edition.of(FolderTree.of(path), replaced, wanted);
            if (!next.isPresent()) {
                swap.to(next);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** A folder that is not there or empty is anybody's; else the first line of its README says whose it is. */
    private void requireOurs() throws IOException {
        if (Files.notExists(path) || isEmptyFolder()) {
            return;
        }
        Path readme = path.resolve(README);
        if (!Files.isRegularFile(readme, LinkOption.NOFOLLOW_LINKS)
                || !Files.readString(readme, StandardCharsets.ISO_8859_1).startsWith(SIGNATURE)) {
            throw new ProblemException(List.of(Problem.error(
                    "output-not-ours",
                    path + " holds files that no synth wrote",
                    "give a folder of its own, or delete what stands there: a synth replaces all of it")));
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static ProblemException unwritable(Path path, IOException e) {
        return new ProblemException(List.of(Problem.error(
                "output-unwritable",
                "cannot write " + path + ": " + reason(e),
                "make it writable, or give another folder; what stands there is whole")));
    }

    /** What a file exception without a reason has to say is in its name: {@code AccessDenied}, {@code NoSuchFile}. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException named && named.getReason() == null) {
            String name = e.getClass().getSimpleName().replace("Exception", "");
            return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + ": " + e.getMessage();
        }
        return e.getMessage();
    }
}
