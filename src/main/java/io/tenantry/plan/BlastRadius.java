package io.tenantry.plan;

import io.tenantry.plan.rule.Impact;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom a plan touches.
 *
 * @param tenants how many tenants there are, before or after
 * @param byTenant the worst that happens to each tenant that something happens to
 * @param shared how many objects that are no single tenant's are touched, by impact
 */
public record BlastRadius(int tenants, SortedMap<String, Impact> byTenant, Map<Impact, Integer> shared) {

    public BlastRadius {
        byTenant = Collections.unmodifiableSortedMap(new TreeMap<>(byTenant));
        shared = Map.copyOf(shared);
    }

    static BlastRadius of(SortedSet<String> tenants, Collection<PlannedChange> changes) {
        SortedMap<String, Impact> byTenant = new TreeMap<>();
        Map<Impact, Integer> shared = new EnumMap<>(Impact.class);
        for (PlannedChange change : changes) {
            change.tenant()
                    .ifPresentOrElse(
                            tenant -> byTenant.merge(tenant, change.impact(), Impact::or),
                            () -> shared.merge(change.impact(), 1, Integer::sum));
        }
        return new BlastRadius(tenants.size(), byTenant, shared);
    }

    /** {@code 3 of 412 tenants: 2 safe, 1 restart}. */
    public String ofTenants() {
        Map<Impact, Integer> counts = new EnumMap<>(Impact.class);
        byTenant.values().forEach(impact -> counts.merge(impact, 1, Integer::sum));
        String touched = byTenant.size() + " of " + tenants + (tenants == 1 ? " tenant" : " tenants");
        return counts.isEmpty() ? touched : touched + ": " + told(counts);
    }

    /** {@code shared by all tenants: 2 safe, 1 restart}; empty where nothing shared is touched. */
    public String ofShared() {
        return shared.isEmpty() ? "" : "shared by all tenants: " + told(shared);
    }

    private static String told(Map<Impact, Integer> counts) {
        return Arrays.stream(Impact.values())
                .filter(counts::containsKey)
                .map(impact -> counts.get(impact) + " " + impact)
                .collect(Collectors.joining(", "));
    }
}
