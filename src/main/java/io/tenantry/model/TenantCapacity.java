package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** Whatever a tenant's apps and caches may ask for, the size class gives: otherwise they stop growing half-way. */
final class TenantCapacity {

    private final Requirements requirements;
    private final String place;
    private final Tenant tenant;
    private final SizeClass size;

    private TenantCapacity(Requirements requirements, Tenant tenant, SizeClass size) {
        this.requirements = requirements;
        this.place = "tenants." + tenant.id();
        this.tenant = tenant;
        this.size = size;
    }

    static void check(
            Requirements requirements, Resources proxy, Map<Name, SizeClass> sizes, Map<TenantId, Tenant> tenants) {
        sizes.forEach((name, size) -> requirements.that(
                proxy.limits().fitsIn(size.container()),
                "sizes." + name + ".container",
                "one container of " + size.container() + " is smaller than the mesh's proxy",
                proxy.limits() + " or more"));
        for (Tenant tenant : tenants.values()) {
            SizeClass size = sizes.get(tenant.size());
            if (size != null) {
                new TenantCapacity(requirements, tenant, size).check();
            }
        }
    }

    private void check() {
        tenant.apps().forEach((name, app) -> requireFits(".apps." + name + ".resources", app.resources()));
        tenant.caches().forEach((name, cache) -> {
            String kind = cache instanceof Cache.Redis ? "redis" : "memcached";
            requireFits(".caches." + name + "." + kind + ".resources", cache.resources());
        });
        TenantDemand demand = TenantDemand.of(tenant);
        demand.requests()
                .ifPresent(most -> require(most.fitsIn(size.requests()), most + " in requests", size.requests()));
        demand.limits().ifPresent(most -> require(most.fitsIn(size.limits()), most + " in limits", size.limits()));
        require(demand.pods() <= size.pods(), demand.pods() + " pods", size.pods());
        require(demand.volumes() <= size.volumes(), demand.volumes() + " volumes", size.volumes());
        demand.storage()
                .ifPresent(most -> require(most.compareTo(size.storage()) <= 0, most + " of storage", size.storage()));
    }

    private void require(boolean holds, String most, Object given) {
        requirements.that(
                holds,
                place + ".size",
                "apps and caches at their largest ask for " + most + ", '" + size.name() + "' gives " + given,
                "a larger size class, or fewer or smaller pods");
    }

    private void requireFits(String component, Resources resources) {
        requirements.that(
                resources.limits().fitsIn(size.container()),
                place + component,
                "a container of " + resources.limits() + " is above what '" + size.name() + "' lets one have",
                size.container() + " or less");
    }
}
