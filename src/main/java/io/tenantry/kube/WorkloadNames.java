package io.tenantry.kube;

/** Names that a tenant's workloads and the platform's guard rails about them share. */
public final class WorkloadNames {

    /** The ConfigMap with what all apps of a tenant read about it. */
    public static final String SETTINGS = "tenant-settings";

    private WorkloadNames() {}

    /** The Service of the version of a workload that is about to answer. */
    public static String preview(String workload) {
        return workload + "-preview";
    }

    /** What asks whether a new version of a workload answers well. */
    public static String analysis(String workload) {
        return workload + "-success";
    }

    /** The Job that migrates the workload's schema, and its ServiceAccount. */
    public static String migration(String workload) {
        return workload + "-migration";
    }

    /** The ConfigMap with the workload's own settings and files. */
    public static String config(String workload) {
        return workload + "-config";
    }

    /** What a sidecar of the workload is called among all things of the namespace. */
    public static String sidecar(String workload, String sidecar) {
        return workload + "-" + sidecar;
    }

    /** The claim for a disk that is the workload's alone. */
    public static String claim(String workload, String volume) {
        return workload + "-" + volume;
    }

    /** The headless Service that gives the pods of a workload with disks for each names of their own. */
    public static String pods(String workload) {
        return workload + "-pods";
    }

    /** The Deployment, Service or StatefulSet of a cache, and its ServiceAccount. */
    public static String cache(String cache) {
        return "cache-" + cache;
    }
}
