package io.tenantry.kube;

/** What is called after two tenants. */
public final class TenantNames {

    private TenantNames() {}

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
