package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;

/** Whatever a space's apps and caches may ask for, the size class gives: otherwise they stop growing half-way. */
final class SpaceCapacity {

    private final Requirements requirements;
    private final String place;
    private final Space space;
    private final SizeClass size;

    private SpaceCapacity(Requirements requirements, String place, Space space, SizeClass size) {
        this.requirements = requirements;
        this.place = place;
        this.space = space;
        this.size = size;
    }

    static void check(
            Requirements requirements,
            Optional<Resources> proxy,
            Secrets secrets,
            Map<Name, SizeClass> sizes,
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants) {
        proxy.ifPresent(each -> sizes.forEach((name, size) -> requirements.that(
                each.limits().fitsIn(size.container()),
                "sizes." + name + ".container",
                "one container of " + size.container() + " is smaller than the mesh's proxy",
                each.limits() + " or more")));
        spaces.forEach((name, space) -> check(requirements, secrets, "spaces." + name, space, sizes));
        tenants.forEach((id, tenant) -> check(requirements, secrets, "tenants." + id, tenant, sizes));
    }

    private static void check(
            Requirements requirements, Secrets secrets, String place, Space space, Map<Name, SizeClass> sizes) {
        space.sizeClass().map(sizes::get).ifPresent(size -> new SpaceCapacity(requirements, place, space, size)
                .check(SpaceDemand.of(space, secrets)));
    }

    private void check(SpaceDemand demand) {
        space.apps().forEach((name, app) -> {
            requireFits(".apps." + name + ".resources", app.resources());
            app.sidecars()
                    .forEach((beside, sidecar) ->
                            requireFits(".apps." + name + ".sidecars." + beside + ".resources", sidecar.resources()));
        });
        space.tasks().forEach((name, task) -> requireFits(".tasks." + name + ".resources", task.resources()));
        space.caches().forEach((name, cache) -> {
            String kind = cache instanceof Cache.Redis ? "redis" : "memcached";
            requireFits(".caches." + name + "." + kind + ".resources", cache.resources());
        });
        space.directories()
                .forEach(
                        (name, directory) -> requireFits(".directories." + name + ".resources", directory.resources()));
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
                "programs and caches at their largest ask for " + most + ", '" + size.name() + "' gives " + given,
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
