package io.tenantry.kube;

/** What the Jobs that ready a cluster and provision a tenant's database are called, in the database's namespace. */
public final class ProvisioningNames {

    private ProvisioningNames() {}

    /** The Job that readies a PostgreSQL cluster for tenants, and its ServiceAccount. */
    public static String preparation(String cluster) {
        return "prepare-" + cluster;
    }

    /** The pod of that Job. */
    public static Endpoint preparationPod(String cluster) {
        String job = preparation(cluster);
        return new Endpoint(Namespaces.POSTGRES, job, Labels.selector(job), job);
    }

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
