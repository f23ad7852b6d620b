package io.tenantry.render.gitops;

/**
 * The order on an empty cluster. A wave waits until everything before is healthy, so nobody's kinds or webhooks are
 * missing when they are needed.
 */
final class Waves {

    /** Projects: no Application without one. */
    static final int PROJECTS = -70;
    /** Namespaces and storage classes. */
    static final int FOUNDATION = -60;
    /** Kinds, and what needs nothing but Kubernetes. */
    static final int KINDS = -50;
    /** What needs cert-manager's webhook. */
    static final int TRUST = -45;
    /** The mesh's certificates. */
    static final int MESH_IDENTITY = -40;
    /** The mesh's plugin on each node. */
    static final int MESH_NETWORK = -35;
    /** The mesh: whatever starts later gets its proxy. */
    static final int MESH = -30;
    /** Everything that runs in the mesh. */
    static final int OPERATORS = -20;
    /** What the operators are asked for. */
    static final int PLATFORM = 0;
    /** Who lives on it. */
    static final int TENANTS = 10;
    /** Argo CD itself, last: it restarts when it changes. */
    static final int ARGO_CD = 20;

    private Waves() {}
}
