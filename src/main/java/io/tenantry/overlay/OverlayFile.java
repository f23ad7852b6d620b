package io.tenantry.overlay;

import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A file of overlays.
 *
 * @param name what the file's name says that it is about: a platform, an environment, a tenant
 * @param path what it is called in a location
 * @param source its path from the folder of overlays on, which is the same on every machine
 * @param text all of it; absent when it could not be read, which is reported
 * @param content its map; absent when it could not be read, which is reported
 */
record OverlayFile(String name, String path, String source, Optional<String> text, Optional<Mapping> content) {

    /** Adds what it is called and says to a fingerprint, so that no two files together look like two others. */
    void addTo(MessageDigest fingerprint) {
        add(source, fingerprint);
        text.ifPresent(said -> add(said, fingerprint));
    }

    private static void add(String part, MessageDigest fingerprint) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        fingerprint.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        fingerprint.update(bytes);
    }

    /** An entry that stands in no file, as if it stood at the beginning of this one. */
    Entry entry(String key, Tree value) {
        return new Entry(new Scalar(start(), key, false), value);
    }

    /** What this file is about, as if it were written in it. */
    Tree nameAsValue() {
        return new Scalar(start(), name, false);
    }

    private Location start() {
        return new Location(path, 1, 1);
    }
}
