package io.tenantry.overlay;

import io.tenantry.overlay.tree.Mapping;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which overlays described what was made of them.
 *
 * @param files all there are
 * @param environment the environment's own
 */
record Sources(SystemFiles files, OverlayFile environment) {

    /** Those of the environment, from the bottom up. */
    List<String> ofEnvironment() {
        return List.of(files.platform().source(), environment.source());
    }

    /** Those that say something of the tenant {@code id}, from the bottom up. */
    List<String> ofTenant(String id) {
        Stream<OverlayFile> shared = Stream.of(files.platform(), environment)
                .filter(file ->
                        file.content().filter(content -> speaksOf(id, content)).isPresent());
        return Stream.concat(shared, Stream.of(files.tenants().get(id)))
                .map(OverlayFile::source)
                .toList();
    }

    private static boolean speaksOf(String id, Mapping content) {
        return content.value(EnvironmentMerge.TENANT).isPresent()
                || content.value(EnvironmentMerge.TENANTS)
                        .filter(tenants ->
                                tenants instanceof Mapping map && map.value(id).isPresent())
                        .isPresent();
    }
}
