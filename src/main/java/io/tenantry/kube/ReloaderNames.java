package io.tenantry.kube;

/**
 * What Reloader and its chart call things.
 *
 * @see <a href="https://docs.stakater.com/reloader/1.4/reference/annotations.html">its annotations</a>
 */
public final class ReloaderNames {

    /** Its release, its Deployment and its ServiceAccount. */
    public static final String NAME = "reloader";

    /** On a workload: the names of Secrets, joined by commas, whose change replaces its pods. */
    public static final String SECRETS = "secret.reloader.stakater.com/reload";

    private ReloaderNames() {}
}
