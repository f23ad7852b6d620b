package io.tenantry.render;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;

/** What the things of a space of the model are called. */
public final class Spaces {

    private Spaces() {}

    /** The names of {@code space}. */
    public static SpaceNames names(Space space) {
        return space instanceof Tenant tenant
                ? SpaceNames.ofTenant(tenant.id().value())
                : SpaceNames.ofSystem(((OwnSpace) space).name().value());
    }
}
