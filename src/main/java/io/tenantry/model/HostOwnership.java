package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.Map;

/** No two tenants answer one host, and a domain of a tenant's own does not stand below the environment's. */
final class HostOwnership {

    private HostOwnership() {}

    static void check(Requirements requirements, Host domain, Map<TenantId, Tenant> tenants) {
        Map<Host, TenantId> owners = new HashMap<>();
        tenants.forEach((id, tenant) -> {
            for (int i = 0; i < tenant.domains().size(); i++) {
                Host host = tenant.domains().get(i);
                String place = "tenants." + id + ".domains[" + i + "]";
                TenantId owner = owners.putIfAbsent(host, id);
                requirements.that(
                        owner == null,
                        place,
                        "'" + host + "' belongs to tenant '" + owner + "' already",
                        "a host that no other tenant has");
                requirements.that(
                        !host.isWithin(domain),
                        place,
                        "'" + host + "' stands below the environment's domain " + domain,
                        "a domain of the tenant's own; below " + domain + " each tenant has its id");
            }
        });
    }
}
