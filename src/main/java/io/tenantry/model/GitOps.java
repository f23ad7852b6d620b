package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * Where Argo CD finds the rendered folders.
 *
 * @param repository URL of the Git repository, {@code https://…} or {@code ssh://…}
 * @param revision branch, tag or commit that Argo CD follows
 * @param path the output folder within the repository
 */
@ModelRecord
public record GitOps(String repository, String revision, String path) {

    private static final Pattern REPOSITORY =
            Pattern.compile("(https|ssh)://([A-Za-z0-9_-]+@)?[A-Za-z0-9.-]+(:[0-9]+)?/[A-Za-z0-9._~/-]+");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    public GitOps {
        new Requirements()
                .that(
                        REPOSITORY.matcher(repository).matches(),
                        "repository",
                        "'" + repository + "' is no repository",
                        "an https:// or ssh:// URL without a password in it")
                .that(
                        REVISION.matcher(revision).matches(),
                        "revision",
                        "'" + revision + "' is no revision",
                        "a branch, tag or commit")
                .that(
                        PATH.matcher(path).matches(),
                        "path",
                        "'" + path + "' is no folder",
                        "a relative folder such as dist")
                .check();
    }

    /** The main branch, and the folder {@code dist} in it. */
    public static GitOpsBuilder defaults() {
        return GitOpsBuilder.builder().revision("main").path("dist");
    }
}
