package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/** What limits each tenant's requests has to be able to count them. */
final class IngressLimits {

    private IngressLimits() {}

    static void check(Requirements requirements, Cluster cluster, Ingress ingress, Map<TenantId, Tenant> tenants) {
        if (tenants.isEmpty()) {
            return;
        }
        requirements.that(
                ingress.podsOn(cluster.nodePools()) > 0
                        || tenants.values().stream()
                                .allMatch(tenant -> tenant.requestsPerMinute().isEmpty()),
                "ingress.placement",
                "each pod lets through its share of a tenant's requests, and nobody counted the nodes that have one",
                "cluster.nodePools, placement: {replicas: 2}, or requestsPerMinute: null for every tenant");
        if (ingress instanceof Ingress.Nginx) {
            requireOneLimit(requirements, tenants);
        }
    }

    /** The old nginx counts requests in one zone of one rate, for all hosts. */
    private static void requireOneLimit(Requirements requirements, Map<TenantId, Tenant> tenants) {
        tenants.values().stream()
                .findFirst()
                .ifPresent(first -> tenants.forEach((id, tenant) -> requirements.that(
                        tenant.requestsPerMinute().equals(first.requestsPerMinute()),
                        "tenants." + id + ".requestsPerMinute",
                        "nginx has one limit for all tenants, and that of '" + first.id() + "' is "
                                + first.requestsPerMinute().map(String::valueOf).orElse("none"),
                        "the same for all, or another ingress")));
    }
}
