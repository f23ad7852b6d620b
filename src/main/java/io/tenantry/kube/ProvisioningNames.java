package io.tenantry.kube;

/** What the Job that provisions a tenant's database is called, in the database's namespace. */
public final class ProvisioningNames {

    private ProvisioningNames() {}

    /** The Job, its ConfigMap and its ServiceAccount. */
    public static String job(String tenant, String database) {
        return "provision-" + tenant + "-" + database;
    }

    /** The Job's pod. */
    public static Endpoint pod(String namespace, String tenant, String database) {
        String job = job(tenant, database);
        return new Endpoint(namespace, job, Labels.selector(tenant, job), job);
    }
}
