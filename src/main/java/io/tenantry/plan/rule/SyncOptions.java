package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How Argo CD treats an object, as its annotations ask.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/">sync options</a>
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks/">hooks</a>
 */
record SyncOptions(Set<String> options, boolean isHook, String hookDeletion) {

    private static final String PREFIX = "argocd.argoproj.io/";
    private static final String BEFORE_CREATION = "BeforeHookCreation";

    SyncOptions {
        options = Set.copyOf(options);
    }

    static SyncOptions of(Manifest manifest) {
        return new SyncOptions(
                Arrays.stream(annotation(manifest, "sync-options", "").split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toSet()),
                !annotation(manifest, "hook", "").isBlank(),
                annotation(manifest, "hook-delete-policy", BEFORE_CREATION));
    }

    /** It stays in the cluster when it leaves the repository. */
    boolean isKept() {
        return options.contains("Prune=false");
    }

    /** It is deleted only when somebody confirms that it may. */
    boolean isConfirmed() {
        return options.contains("Prune=confirm");
    }

    /** What is in the cluster is deleted and made again. */
    boolean isForced() {
        return options.contains("Force=true");
    }

    /** It is made anew by each sync, after the last one was deleted. */
    boolean isMadeAnew() {
        return isHook && hookDeletion.contains(BEFORE_CREATION);
    }

    private static String annotation(Manifest manifest, String name, String otherwise) {
        return manifest.annotations().getOrDefault(PREFIX + name, otherwise);
    }
}
