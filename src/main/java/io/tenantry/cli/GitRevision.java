package io.tenantry.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder as it is in a revision of the repository that the working directory is in: {@code git:REV:PATH}, or {@code
 * git:REV} for {@code dist}.
 *
 * @param revision whatever {@code git rev-parse} takes: a branch, a tag, a hash, {@code HEAD~1}
 * @param path from the working directory
 */
record GitRevision(String revision, String path) {

    private static final Pattern FORM = Pattern.compile("git:(?<revision>[^:]*)(?::(?<path>.*))?");
    private static final String OUTPUT = "dist";

    /** What {@code argument} names; absent where it is no revision but a path. */
    static Optional<GitRevision> of(String argument) {
        Matcher matcher = FORM.matcher(argument);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group("path");
        return Optional.of(new GitRevision(matcher.group("revision"), path == null || path.isEmpty() ? OUTPUT : path));
    }

    @Override
    public String toString() {
        return "git:" + revision + ":" + path;
    }
}
