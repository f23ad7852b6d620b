package io.tenantry.kube;

/** What belongs to a database cluster's backups, in the cluster's namespace. */
public final class BackupNames {

    private BackupNames() {}

    /** What sends them away, and the Secret with the key of where they go. */
    public static String of(String cluster) {
        return cluster + "-backup";
    }

    /** The pods that make dumps of the cluster {@code cluster} of {@code namespace}. */
    public static Endpoint dumps(String namespace, String cluster) {
        String backup = of(cluster);
        return new Endpoint(namespace, backup, Labels.selector(backup), backup);
    }
}
