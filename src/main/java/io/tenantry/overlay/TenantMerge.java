package io.tenantry.overlay;

import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Removal;
import java.util.Optional;
import java.util.Set;

/**
 * What all overlays together say of one tenant in one environment, from the bottom up: the defaults for every tenant,
 * the tenant's file, what that file says of the environment, what the environment says of the tenant. {@code null} in
 * one of the last two leaves the tenant out.
 *
 * @param environment the environment's name
 * @param environments the names of all of them
 * @param defaults for every tenant
 * @param overrides by tenant
 * @param sections reads what is about merging
 */
record TenantMerge(
        String environment, Set<String> environments, Mapping defaults, Mapping overrides, Sections sections) {

    static final String ENVIRONMENTS = "environments";

    /** The tenant {@code id}, whose file holds {@code content}; absent when it is left out. */
    Optional<Mapping> of(String id, Mapping content) {
        Mapping inFile = sections.of(content, ENVIRONMENTS);
        sections.refuseUnknown(inFile, "environment", environments);
        if (leavesOut(inFile, environment)) {
            sections.refuse(overrides, id, "the tenant's own file leaves it out of " + environment);
            return Optional.empty();
        }
        if (leavesOut(overrides, id)) {
            return Optional.empty();
        }
        Mapping merged = defaults.at(content.location())
                .overlaidBy(content.without(ENVIRONMENTS))
                .overlaidBy(sections.of(inFile, environment))
                .overlaidBy(sections.of(overrides, id));
        sections.refuse(merged, ENVIRONMENTS, "expected it in the tenant's own file only");
        return Optional.of(merged.without(ENVIRONMENTS));
    }

    private static boolean leavesOut(Mapping section, String key) {
        return section.value(key).filter(Removal.class::isInstance).isPresent();
    }
}
