package io.tenantry.model;

/** Whose Kubernetes a cluster is. */
public enum Flavour {
    /** Kubernetes in Docker, on a laptop. */
    KIND,
    /** Rancher's small distribution. */
    K3S,
    /** Amazon's Elastic Kubernetes Service. */
    EKS,
    /** Microsoft's Azure Kubernetes Service. */
    AKS,
    /** Any other conformant cluster, run by its users. */
    SELF_HOSTED
}
