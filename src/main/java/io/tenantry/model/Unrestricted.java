package io.tenantry.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What of a platform cannot hold the Pod Security Standard {@link PodSecurityLevel#RESTRICTED}: each stands alone in a
 * namespace of its own, so that nothing else may do what it does.
 */
public enum Unrestricted {
    /** Linkerd's CNI plugin writes to the node's network configuration. */
    LINKERD_CNI(PodSecurityLevel.PRIVILEGED),
    /** The local-path provisioner makes folders on the node's disk. */
    LOCAL_PATH_STORAGE(PodSecurityLevel.PRIVILEGED),
    /** node-exporter reads the node's files and processes. */
    NODE_EXPORTER(PodSecurityLevel.PRIVILEGED),
    /** The Zalando operator gives Spilo, its PostgreSQL, and the pooler no restricted security context. */
    POSTGRES(PodSecurityLevel.BASELINE);

    private final PodSecurityLevel level;

    Unrestricted(PodSecurityLevel level) {
        this.level = level;
    }

    /** The most that its pods can hold. */
    public PodSecurityLevel level() {
        return level;
    }

    /** As overlays write it, and its namespace. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What of these there is on a platform of such parts. */
    static Set<Unrestricted> among(
            Flavour flavour, Map<Name, Postgres> postgres, Map<Name, StorageClass> storageClasses) {
        Set<Unrestricted> present = EnumSet.of(LINKERD_CNI, NODE_EXPORTER);
        if (!postgres.isEmpty()) {
            present.add(POSTGRES);
        }
        if (!flavour.hasLocalPath() && storageClasses.values().stream().anyMatch(StorageClass::isLocalPath)) {
            present.add(LOCAL_PATH_STORAGE);
        }
        return Collections.unmodifiableSet(present);
    }
}
