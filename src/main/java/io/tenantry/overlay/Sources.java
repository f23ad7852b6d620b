package io.tenantry.overlay;

import io.tenantry.overlay.tree.Mapping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** A digest of all that can make a difference to the environment; of more where that is unsure. */
    String fingerprint() {
        MessageDigest digest = sha256();
        files.platform().addTo(digest);
        environment.addTo(digest);
        files.tenants().values().forEach(tenant -> tenant.addTo(digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean speaksOf(String id, Mapping content) {
        return content.value(EnvironmentMerge.TENANT).isPresent()
                || content.value(EnvironmentMerge.TENANTS)
                        .filter(tenants ->
                                tenants instanceof Mapping map && map.value(id).isPresent())
                        .isPresent();
    }
}
