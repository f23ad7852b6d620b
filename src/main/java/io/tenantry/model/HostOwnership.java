package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two spaces answer one host, and a domain of a tenant's own does not stand below the environment's. */
final class HostOwnership {

    private final Requirements requirements;
    private final Map<Host, String> owners = new HashMap<>();

    private HostOwnership(Requirements requirements) {
        this.requirements = requirements;
    }

    static void check(
            Requirements requirements, Host domain, Map<Name, OwnSpace> spaces, Map<TenantId, Tenant> tenants) {
        HostOwnership ownership = new HostOwnership(requirements);
        tenants.forEach((id, tenant) -> {
            ownership.claim("tenants." + id + ".domains", "tenant", id.value(), tenant.domains());
            ownership.requireOutside(domain, "tenants." + id + ".domains", tenant.domains());
        });
        tenants.keySet().forEach(id -> ownership.owners.put(domain.below(id.value()), "tenant '" + id + "'"));
        tenants.forEach((id, tenant) -> tenant.families().forEach((app, versions) -> {
            String place = "tenants." + id + ".apps." + app + ".hosts";
            ownership.claim(place, "app", app.value(), versions.get(0).hosts());
            ownership.requireOutside(domain, place, versions.get(0).hosts());
        }));
        spaces.forEach((name, space) -> {
            ownership.claim("spaces." + name + ".domains", "space", name.value(), space.domains());
            space.families()
                    .forEach((app, versions) -> ownership.claim(
                            "spaces." + name + ".apps." + app + ".hosts",
                            "app",
                            app.value(),
                            versions.get(0).hosts()));
        });
    }

    /** Below the environment's domain each tenant has its id, and nothing else. */
    private void requireOutside(Host domain, String place, List<Host> hosts) {
        for (int i = 0; i < hosts.size(); i++) {
            requirements.that(
                    !hosts.get(i).isWithin(domain),
                    place + "[" + i + "]",
                    "'" + hosts.get(i) + "' stands below the environment's domain " + domain,
                    "a domain of the tenant's own; below " + domain + " each tenant has its id");
        }
    }

    private void claim(String place, String kind, String name, List<Host> domains) {
        for (int i = 0; i < domains.size(); i++) {
            Host host = domains.get(i);
            String owner = owners.putIfAbsent(host, kind + " '" + name + "'");
            requirements.that(
                    owner == null,
                    place + "[" + i + "]",
                    "'" + host + "' belongs to " + owner + " already",
                    "a host that no other " + kind + " has");
        }
    }
}
