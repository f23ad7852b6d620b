package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/**
 * A kind of disk that volumes of this environment can ask for.
 *
 * @param name what claims call it
 * @param provisioner the CSI driver or provisioner, such as {@code rancher.io/local-path}
 * @param binding when a volume is made
 * @param reclaim what becomes of the volume when its claim goes
 * @param expandable whether claims may grow
 * @param parameters the provisioner's own settings
 */
@ModelRecord
public record StorageClass(
        @Key Name name,
        String provisioner,
        Binding binding,
        Reclaim reclaim,
        boolean expandable,
        Map<String, String> parameters) {

    /** The provisioner of kind and k3s: a folder on the node. */
    public static final String LOCAL_PATH = "rancher.io/local-path";

    private static final Set<String> OF_ONE_NODE = Set.of(
            LOCAL_PATH,
            "disk.csi.azure.com",
            "ebs.csi.aws.com",
            "ebs.csi.eks.amazonaws.com",
            "kubernetes.io/no-provisioner",
            "pd.csi.storage.gke.io");

    /** When a volume is made. */
    public enum Binding {
        /** When the first pod that uses it is scheduled, where that pod is. */
        WAIT_FOR_FIRST_CONSUMER,
        /** At once, wherever the provisioner likes. */
        IMMEDIATE
    }

    /** What becomes of a volume when its claim goes. */
    public enum Reclaim {
        /** It is kept, with its data. */
        RETAIN,
        /** It is deleted, with its data. */
        DELETE
    }

    public StorageClass {
        parameters = Sorted.copyOf(parameters);
        new Requirements()
                .that(!provisioner.isBlank(), "provisioner", "it is empty", "the name of a provisioner")
                .that(
                        !LOCAL_PATH.equals(provisioner) || binding == Binding.WAIT_FOR_FIRST_CONSUMER,
                        "binding",
                        LOCAL_PATH + " cannot bind before a pod is placed",
                        "wait-for-first-consumer")
                .that(
                        !LOCAL_PATH.equals(provisioner) || !expandable,
                        "expandable",
                        LOCAL_PATH + " cannot grow a volume",
                        "false")
                .check();
    }

    /** Volumes where their first pod is, kept when their claim goes. */
    public static StorageClassBuilder defaults() {
        return StorageClassBuilder.builder()
                .binding(Binding.WAIT_FOR_FIRST_CONSUMER)
                .reclaim(Reclaim.RETAIN)
                .expandable(false);
    }

    /**
     * Whether its volumes are known to be disks that one node at a time mounts: those of the clouds' block storage, and
     * folders on a node. Of other provisioners nothing is known.
     */
    public boolean isOfOneNode() {
        return OF_ONE_NODE.contains(provisioner);
    }

    /** Whether its volumes are folders on the node. */
    public boolean isLocalPath() {
        return provisioner.equals(LOCAL_PATH);
    }
}
