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

    /** What lets a tenant's pods out to another tenant's, in the namespace of the first. No part of it holds a dot. */
    public static String exceptionTo(Link link) {
        return link.from().name() + ".to." + link.to().namespace() + "."
                + link.listener().name();
    }

    /** What lets another tenant's pods in to a tenant's, in the namespace of the second. */
    public static String exceptionFrom(Link link) {
        return link.listener().name() + ".from." + link.from().namespace() + "."
                + link.from().name();
    }
}
