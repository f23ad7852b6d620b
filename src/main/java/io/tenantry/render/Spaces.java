package io.tenantry.render;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.OwnSpaceId;
import io.tenantry.model.Space;
import io.tenantry.model.SpaceId;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;

/** What the things of a space of the model are called. */
public final class Spaces {

    private Spaces() {}

    /** The names of the space {@code id}. */
    public static SpaceNames names(SpaceId id) {
        return id instanceof TenantId
                ? SpaceNames.ofTenant(id.value())
                : SpaceNames.ofSystem(((OwnSpaceId) id).name().value());
    }

    /** The names of {@code space}. */
    public static SpaceNames names(Space space) {
        return space instanceof Tenant tenant
                ? SpaceNames.ofTenant(tenant.id().value())
                : SpaceNames.ofSystem(((OwnSpace) space).name().value());
    }
}
