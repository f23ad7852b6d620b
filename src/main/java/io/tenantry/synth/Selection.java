package io.tenantry.synth;

import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import java.util.Objects;
import java.util.Optional;

/**
 * What of all overlays is rendered.
 *
 * @param system this platform only
 * @param environment environments of this name only
 * @param tenant this tenant only, without the platform
 */
public record Selection(Optional<Name> system, Optional<Name> environment, Optional<TenantId> tenant) {

    /** Everything. */
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty());

    public Selection {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(tenant, "tenant");
    }

    boolean includes(Name ofSystem, Name ofEnvironment) {
        return system.map(ofSystem::equals).orElse(true)
                && environment.map(ofEnvironment::equals).orElse(true);
    }

    boolean includes(TenantId id) {
        return tenant.map(id::equals).orElse(true);
    }

    boolean includesPlatform() {
        return tenant.isEmpty();
    }
}
