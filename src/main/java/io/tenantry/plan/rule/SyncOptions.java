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

    /** How firmly Argo CD holds what it would delete otherwise; from not at all. */
    enum Hold {
        /** It deletes. */
        NONE("true"),
        /** It waits until somebody confirms. */
        UNTIL_CONFIRMED("confirm"),
        /** It never deletes. */
        ALWAYS("false");

        private final String value;

        Hold(String value) {
            this.value = value;
        }

        /** As the option is written. */
        @Override
        public String toString() {
            return value;
        }
    }

    /** When it leaves the repository. */
    Hold onPrune() {
        return hold("Prune");
    }

    /** When its Application is deleted. */
    Hold onDelete() {
        return hold("Delete");
    }

    /** What is in the cluster is deleted and made again. */
    boolean isForced() {
        return options.contains("Force=true");
    }

    /** It is made anew by each sync, after the last one was deleted. */
    boolean isMadeAnew() {
        return isHook && hookDeletion.contains(BEFORE_CREATION);
    }

    private Hold hold(String option) {
        if (options.contains(option + "=" + Hold.ALWAYS)) {
            return Hold.ALWAYS;
        }
        return options.contains(option + "=" + Hold.UNTIL_CONFIRMED) ? Hold.UNTIL_CONFIRMED : Hold.NONE;
    }

    private static String annotation(Manifest manifest, String name, String otherwise) {
        return manifest.annotations().getOrDefault(PREFIX + name, otherwise);
    }
}
