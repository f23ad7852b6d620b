package io.tenantry.kube;

import java.util.Map;

/**
 * What Argo CD is told about one object, by annotation.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/">Argo CD: sync options</a>
 */
public final class SyncOptions {

    private static final String ANNOTATION = "argocd.argoproj.io/sync-options";

    private SyncOptions() {}

    /**
     * Of what holds data, a namespace included: when it leaves the repository it stays until somebody confirms, and it
     * outlives its Application.
     */
    public static Map<String, String> keep() {
        return Map.of(ANNOTATION, "Prune=confirm,Delete=false");
    }
}
