package io.tenantry.render;

import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything of one tenant, in order. {@code guardrails/} is the platform's and nothing in {@code workloads/} may touch
 * it; {@code workloads/} is what the tenant runs.
 */
public final class TenantParts {

    private TenantParts() {}

    /** The parts of {@code tenant} in {@code environment}. */
    public static List<Part> of(Environment environment, Tenant tenant) {
        List<Part> parts = new ArrayList<>();
        return List.copyOf(parts);
    }
}
