package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all overlays together say of one environment: {@code platform.yaml} with the environment's profile, if it has one,
 * and the environment's file laid on it.
 */
final class EnvironmentMerge {

    static final String SYSTEM = "system";
    static final String NAME = "name";
    static final String TENANT = "tenant";
    static final String TENANTS = "tenants";

    private final SystemFiles files;
    private final OverlayFile environment;
    private final Sections sections;

    private EnvironmentMerge(Sources sources, Findings findings) {
        this.files = sources.files();
        this.environment = sources.environment();
        this.sections = new Sections(findings);
    }

    /**
     * Merges.
     *
     * @param sources the files, all of which could be read
     * @param findings is told of keys that do not belong and of references to nothing
     * @return a map of the environment's components
     */
    static Mapping of(Sources sources, Findings findings) {
        return new EnvironmentMerge(sources, findings).components(sources.contents());
    }

    private Mapping components(List<Mapping> layers) {
        Mapping own = layers.get(layers.size() - 1);
        layers.subList(0, layers.size() - 1)
                .forEach(below ->
                        sections.refuse(below, Profiles.PROFILE, "expected it in the file of an environment only"));
        return components(layers.stream()
                .reduce(Mapping::overlaidBy)
                .orElseThrow()
                .at(own.location())
                .without(Profiles.PROFILE));
    }

    private Mapping components(Mapping merged) {
        sections.refuse(
                merged, SYSTEM, "it is the folder's name, " + files.platform().name());
        sections.refuse(merged, NAME, "it is the file's name, " + environment.name());
        return merged.without(TENANT)
                .with(environment.entry(SYSTEM, files.platform().nameAsValue()))
                .with(environment.entry(NAME, environment.nameAsValue()))
                .with(environment.entry(TENANTS, tenants(merged)));
    }

    private Mapping tenants(Mapping merged) {
        Mapping defaults = sections.of(merged, TENANT);
        Mapping overrides = sections.of(merged, TENANTS);
        sections.refuseUnknown(overrides, "tenant", files.tenants().keySet());
        TenantMerge merge =
                new TenantMerge(environment.name(), files.environments().keySet(), defaults, overrides, sections);
        Map<String, Entry> tenants = new LinkedHashMap<>();
        for (OverlayFile file : files.tenants().values()) {
            file.content()
                    .flatMap(content -> merge.of(file.name(), content))
                    .ifPresent(tree -> tenants.put(file.name(), file.entry(file.name(), tree)));
        }
        return new Mapping(merged.location(), tenants);
    }
}
