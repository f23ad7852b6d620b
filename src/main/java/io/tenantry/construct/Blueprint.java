package io.tenantry.construct;

import io.tenantry.model.Environment;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Tenant;
import io.tenantry.render.Part;
import io.tenantry.render.PlatformParts;
import io.tenantry.render.SpaceParts;
import java.util.List;

/**
 * All that a construct will define, rendered and written as the bridge takes it. Making one needs neither Node nor a
 * tree, so it can be done ahead, on any thread, while Node is busy with another.
 */
public final class Blueprint {

    private final String json;

    private Blueprint(String json) {
        this.json = json;
    }

    /** Of the platform of {@code environment}. */
    public static Blueprint ofPlatform(Environment environment) {
        return of(PlatformParts.of(environment));
    }

    /** Of {@code tenant} in {@code environment}. */
    public static Blueprint ofTenant(Environment environment, Tenant tenant) {
        return of(SpaceParts.of(environment, tenant));
    }

    /** Of {@code space}, one of the system's own, in {@code environment}. */
    public static Blueprint ofSpace(Environment environment, OwnSpace space) {
        return of(SpaceParts.of(environment, space));
    }

    static Blueprint of(List<Part> parts) {
        return new Blueprint(Definitions.toJson(parts));
    }

    String json() {
        return json;
    }
}
