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
     * The Job, its ConfigMap and its ServiceAccount; also a label, so at most 63 characters. The Jobs of all spaces stand
     * in one namespace, and no id holds two dashes: so no two spaces' databases share a name.
     */
    public static String job(String space, String database) {
        return "provision-" + space + "--" + database;
    }

    /** The Job's pod. */
    public static Endpoint pod(String namespace, SpaceNames space, String database) {
        String job = job(space.id(), database);
        return new Endpoint(namespace, job, space.selector(job), job);
    }
}
