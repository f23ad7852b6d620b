package io.tenantry.kube;

/** What the Job that provisions a tenant's database is called, in the database's namespace. */
public final class ProvisioningNames {

    private ProvisioningNames() {}

    /**
     * The Job, its ConfigMap and its ServiceAccount; also a label, so at most 63 characters. The Jobs of all tenants stand
     * in one namespace, and no id holds two dashes: so no two tenants' databases share a name.
     */
    public static String job(String tenant, String database) {
        return "provision-" + tenant + "--" + database;
    }

    /** The Job's pod. */
    public static Endpoint pod(String namespace, String tenant, String database) {
        String job = job(tenant, database);
        return new Endpoint(namespace, job, Labels.selector(tenant, job), job);
    }
}
