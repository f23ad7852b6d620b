package io.tenantry.overlay;

import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantId;
import io.tenantry.overlay.bind.Findings;
import io.tenantry.overlay.bind.Place;
import io.tenantry.overlay.bind.Shape;
import io.tenantry.overlay.bind.Shapes;
import io.tenantry.overlay.bind.Slot;
import io.tenantry.overlay.bind.Vocabulary;
import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes environments of merged overlays. */
final class EnvironmentBinder {

    /** The rule that both tenants declare a path between them; the same is held against manifests. */
    private static final String UNANSWERED = "tenant-exception";

    private final Shapes shapes = new Shapes(Map.of(
            Environment.class,
            new Vocabulary(
                    Set.of(EnvironmentMerge.SYSTEM, EnvironmentMerge.NAME),
                    Set.of(EnvironmentMerge.TENANT, Profiles.PROFILE)),
            Tenant.class,
            new Vocabulary(Set.of(), Set.of(TenantMerge.ENVIRONMENTS))));
    private final Shape shape = shapes.of(Environment.class);
    private final Shape tenantsShape = shapes.mapOf(TenantId.class, Tenant.class);

    /**
     * Makes one environment.
     *
     * @param merged its components
     * @param sources what they were merged of
     * @param findings is told all that is wrong
     * @return absent when anything is wrong with it that keeps it from being
     */
    Optional<OverlaidEnvironment> bind(Mapping merged, Sources sources, Findings findings) {
        OverlayFile environment = sources.environment();
        Slot slot = Slot.of(environment.name());
        Optional<Object> bound = shape.bind(merged, slot, findings);
        if (bound.isEmpty()) {
            shape.bind(merged.with(environment.entry(EnvironmentMerge.TENANTS, sound(merged))), slot, findings);
        }
        Optional<OverlaidEnvironment> made =
                bound.map(found -> new OverlaidEnvironment((Environment) found, sources, new Place(shape, merged)));
        made.ifPresent(found -> found.environment()
                .unanswered()
                .forEach(violation -> findings.add(found.problem(UNANSWERED, violation))));
        return made;
    }

    /**
     * The tenants that nothing is wrong with. What they break together, such as two that want one host, would
     * otherwise show only once the other tenants are mended.
     */
    private Mapping sound(Mapping merged) {
        Mapping tenants = (Mapping) merged.value(EnvironmentMerge.TENANTS).orElseThrow();
        Map<String, Entry> sound = new LinkedHashMap<>();
        tenants.entries().forEach((id, entry) -> {
            Mapping alone = new Mapping(tenants.location(), Map.of(id, entry));
            if (tenantsShape.bind(alone, Slot.of(id), new Findings()).isPresent()) {
                sound.put(id, entry);
            }
        });
        return new Mapping(tenants.location(), sound);
    }
}
