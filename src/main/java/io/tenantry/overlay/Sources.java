package io.tenantry.overlay;

import io.tenantry.overlay.tree.Mapping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which overlays make an environment.
 *
 * @param files all there are of its platform
 * @param profile the profile it lies on
 * @param environment its own
 */
record Sources(SystemFiles files, Optional<OverlayFile> profile, OverlayFile environment) {

    /** Those that may say anything of the environment, from the bottom up. */
    private Stream<OverlayFile> layers() {
        return Stream.of(Stream.of(files.platform()), profile.stream(), Stream.of(environment))
                .flatMap(file -> file);
    }

    /** What the layers say, from the bottom up; all of them could be read. */
    List<Mapping> contents() {
        return layers().map(file -> file.content().orElseThrow()).toList();
    }

    /** The paths of those that other environments need not read. */
    List<String> paths() {
        return Stream.concat(profile.stream(), Stream.of(environment))
                .map(OverlayFile::path)
                .toList();
    }

    /** Those of the environment, from the bottom up. */
    List<String> ofEnvironment() {
        return layers().map(OverlayFile::source).toList();
    }

    /** Those that say something of the tenant {@code id}, from the bottom up. */
    List<String> ofTenant(String id) {
        Stream<OverlayFile> shared = layers().filter(file ->
                file.content().filter(content -> speaksOf(id, content)).isPresent());
        return Stream.concat(shared, Stream.of(files.tenants().get(id)))
                .map(OverlayFile::source)
                .toList();
    }

    /** A digest of all that can make a difference to the environment; of more where that is unsure. */
    String fingerprint() {
        MessageDigest digest = sha256();
        layers().forEach(layer -> layer.addTo(digest));
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
