package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.PodSpecBuilder;

/** A pod that holds the Pod Security Standard {@code restricted}, and is nobody to the API server. */
public final class RestrictedPod {

    private RestrictedPod() {}

    /**
     * The beginning of its spec.
     *
     * @param account its ServiceAccount, by which the mesh knows it
     * @param user that its programs run as
     */
    public static PodSpecBuilder of(String account, long user) {
        return new PodSpecBuilder()
                .withServiceAccountName(account)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(PodSecurity.restricted(user));
    }
}
