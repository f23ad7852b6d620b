package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** The old nginx counts requests in one zone of one rate, for all hosts. */
final class IngressLimits {

    private IngressLimits() {}

    static void check(Requirements requirements, Ingress ingress, Map<TenantId, Tenant> tenants) {
        if (!(ingress instanceof Ingress.Nginx)) {
            return;
        }
        tenants.values().stream()
                .findFirst()
                .ifPresent(first -> tenants.forEach((id, tenant) -> requirements.that(
                        tenant.requestsPerMinute() == first.requestsPerMinute(),
                        "tenants." + id + ".requestsPerMinute",
                        "nginx has one limit for all tenants, and that of '" + first.id() + "' is "
                                + first.requestsPerMinute(),
                        "the same for all, or another ingress")));
    }
}
