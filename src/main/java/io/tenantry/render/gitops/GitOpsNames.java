package io.tenantry.render.gitops;

import io.tenantry.kube.SpaceNames;

/** What the parts of GitOps call each other. */
final class GitOpsNames {

    /** The project of the Applications that hold Applications. */
    static final String ROOT = "root";
    /** The project of operators. */
    static final String OPERATORS = "operators";
    /** The project of the platform's folder. */
    static final String PLATFORM = "platform";
    /** The project of tenants' guard rails. */
    static final String GUARDRAILS = "guardrails";
    /** The cluster that Argo CD runs in. */
    static final String IN_CLUSTER = "https://kubernetes.default.svc";
    /** The component of all of them. */
    static final String COMPONENT = "gitops";

    private GitOpsNames() {}

    /** The project of a space's workloads, and the beginning of its Applications: none of the platform's own begins so. */
    static String ofSpace(SpaceNames space) {
        return space.tenant().isPresent() ? space.namespace() : "space-" + space.namespace();
    }
}
