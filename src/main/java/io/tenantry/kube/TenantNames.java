package io.tenantry.kube;

/** What a tenant's things are called. */
public final class TenantNames {

    private TenantNames() {}

    /**
     * A thing of a tenant's in a namespace that tenants share. No id holds two dashes: so no two tenants' things share a
     * name, and nothing of the platform's own begins like one.
     */
    public static String shared(String tenant, String name) {
        return Namespaces.ofTenant(tenant) + "--" + name;
    }
}
