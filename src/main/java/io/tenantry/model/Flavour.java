package io.tenantry.model;

import java.util.Arrays;
import java.util.List;

/** Whose Kubernetes a cluster is. */
public enum Flavour {
    /** Kubernetes in Docker, on a laptop. */
    KIND("standard"),
    /** Rancher's small distribution. */
    K3S("local-path"),
    /** Amazon's Elastic Kubernetes Service. */
    EKS("gp2"),
    /** Microsoft's Azure Kubernetes Service. */
    AKS(
            "default",
            "managed",
            "managed-csi",
            "managed-csi-premium",
            "managed-premium",
            "azurefile",
            "azurefile-csi",
            "azurefile-csi-premium",
            "azurefile-premium"),
    /** Any other conformant cluster, run by its users. */
    SELF_HOSTED();

    private final List<Name> ownStorageClasses;

    Flavour(String... ownStorageClasses) {
        this.ownStorageClasses = Arrays.stream(ownStorageClasses).map(Name::of).toList();
    }

    /** The storage classes that such a cluster is born with; what they are made of cannot be changed. */
    public List<Name> ownStorageClasses() {
        return ownStorageClasses;
    }

    /** The label by which nodes say which pool they are of; the cloud's own where it has one. */
    public String nodePoolLabel() {
        return switch (this) {
            case EKS -> "eks.amazonaws.com/nodegroup";
            case AKS -> "kubernetes.azure.com/agentpool";
            case KIND, K3S, SELF_HOSTED -> "tenantry.io/node-pool";
        };
    }

    /** Whether such a cluster is born with the local-path provisioner. */
    public boolean hasLocalPath() {
        return this == KIND || this == K3S;
    }
}
