package io.tenantry.check.isolation;

import java.util.List;

/** What the proof takes for granted, since nobody can read it from manifests. */
final class Assumptions {

    static final List<String> ALL = List.of(
            "The cluster's network enforces NetworkPolicies, and blocks of addresses in them mean no pods.",
            "A node always reaches its own pods, and a pod itself.",
            "Pods without a proxy are outside of the mesh; to them the network's answer is the whole one.",
            "Namespaces that stand in no file, such as `kube-system`, are the cluster's own and hold nothing of a tenant's.",
            "What charts and operators run in the platform's namespaces is as the policies' selectors expect it; what has"
                    + " the node's network there is trusted as the node is.",
            "Roles that a database's owner makes for itself, where it may, stay in it: what keeps them there was tried on a"
                    + " real server, and stands in no manifest.",
            "Authorizations by address alone, on routes of probes, say of a pod no more than that it lives.");

    private Assumptions() {}
}
