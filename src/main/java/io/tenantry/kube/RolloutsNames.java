package io.tenantry.kube;

import java.util.Map;

/**
 * What the chart of Argo Rollouts calls the things it makes, in {@link Namespaces#ARGO_ROLLOUTS}.
 *
 * @see <a href="https://github.com/argoproj/argo-helm/tree/main/charts/argo-rollouts">the chart</a>
 */
public final class RolloutsNames {

    /** Its release, its Deployment and its ServiceAccount. */
    public static final String NAME = "argo-rollouts";

    /** The label with which the controller tells the versions of a workload apart. */
    public static final String VERSION = "rollouts-pod-template-hash";

    private RolloutsNames() {}

    /** The pods of the controller. */
    public static Endpoint controller() {
        return new Endpoint(Namespaces.ARGO_ROLLOUTS, NAME, Map.of(Labels.NAME, NAME), NAME);
    }
}
