package io.tenantry.kube;

import java.util.Map;
import java.util.TreeMap;

/**
 * The annotations that tell Argo CD when to apply an object, and when not to delete it.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/">sync phases and waves</a>
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/">sync options</a>
 */
public final class ArgoCd {

    private static final String WAVE = "argocd.argoproj.io/sync-wave";

    private ArgoCd() {}

    /** In the wave {@code number}; what says nothing is in wave 0, and a wave waits until the one before is healthy. */
    public static Map<String, String> wave(int number) {
        return Map.of(WAVE, Integer.toString(number));
    }

    /**
     * A Job that runs at each sync, among the objects of its wave. A Job's template cannot change, so the last one is
     * deleted first.
     */
    public static Map<String, String> jobOfEachSync(int wave) {
        Map<String, String> annotations = new TreeMap<>(wave(wave));
        annotations.putAll(hook("Sync"));
        return annotations;
    }

    /** A Job that runs at the end of each sync, when all is healthy; the sync fails with it. */
    public static Map<String, String> jobAfterEachSync() {
        return hook("PostSync");
    }

    private static Map<String, String> hook(String phase) {
        return Map.of("argocd.argoproj.io/hook", phase, "argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation");
    }

    /**
     * Of what holds data, a namespace included: when it leaves the repository it stays until somebody confirms, and it
     * outlives its Application.
     */
    public static Map<String, String> keep() {
        return Map.of("argocd.argoproj.io/sync-options", "Prune=confirm,Delete=false");
    }
}
