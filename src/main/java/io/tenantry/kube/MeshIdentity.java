package io.tenantry.kube;

/** How Linkerd names a workload: by its ServiceAccount. */
public final class MeshIdentity {

    private MeshIdentity() {}

    /** The identity of {@code endpoint}'s pods in the mesh of {@code trustDomain}. */
    public static String of(Endpoint endpoint, String trustDomain) {
        return of(endpoint.serviceAccount(), endpoint.namespace(), trustDomain);
    }

    /** The identity of a ServiceAccount in the mesh of {@code trustDomain}. */
    public static String of(String serviceAccount, String namespace, String trustDomain) {
        return serviceAccount + "." + namespace + ".serviceaccount.identity.linkerd." + trustDomain;
    }
}
