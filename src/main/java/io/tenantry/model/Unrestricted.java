package io.tenantry.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a platform cannot hold the Pod Security Standard {@link PodSecurityLevel#RESTRICTED}: each stands alone in a
 * namespace of its own, so that nothing else may do what it does.
 */
public enum Unrestricted {
    /** Datadog's agent on each node. */
    DATADOG(PodSecurityLevel.PRIVILEGED, "the agent reads the node's processes, containers and disks"),
    /** Falco. */
    FALCO(PodSecurityLevel.PRIVILEGED, "Falco watches the node's kernel"),
    /** The driver that mounts secrets of a vault, and its provider. */
    KEY_VAULT(PodSecurityLevel.PRIVILEGED, "the driver mounts volumes into the folders of the node's kubelet"),
    /** Linkerd's CNI plugin. */
    LINKERD_CNI(PodSecurityLevel.PRIVILEGED, "the CNI plugin writes to the node's network configuration"),
    /** The local-path provisioner. */
    LOCAL_PATH_STORAGE(PodSecurityLevel.PRIVILEGED, "the provisioner makes and deletes folders on the node's disk"),
    /** The agent that reads what containers write. */
    LOGGING(PodSecurityLevel.PRIVILEGED, "Fluent Bit reads the node's log files"),
    /** Prometheus' node-exporter. */
    NODE_EXPORTER(PodSecurityLevel.PRIVILEGED, "node-exporter reads the node's files, processes and network"),
    /** The Zalando operator's clusters. */
    POSTGRES(
            PodSecurityLevel.BASELINE,
            "the operator gives Spilo, its PostgreSQL, and the pooler no restricted security context");

    private final PodSecurityLevel level;
    private final String reason;

    Unrestricted(PodSecurityLevel level, String reason) {
        this.level = level;
        this.reason = reason;
    }

    /** The exemption that it needs, for whoever has no better words. */
    public PodSecurityExemption exemption() {
        return new PodSecurityExemption(level, reason);
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
            Flavour flavour,
            Map<Name, Postgres> postgres,
            Map<Name, StorageClass> storageClasses,
            Optional<Mesh> mesh,
            Optional<Monitoring> monitoring,
            Telemetry telemetry,
            Guards guards,
            Secrets secrets) {
        Set<Unrestricted> present = EnumSet.noneOf(Unrestricted.class);
        telemetry.datadog().ifPresent(datadog -> present.add(DATADOG));
        telemetry.logs().ifPresent(logs -> present.add(LOGGING));
        guards.falco().ifPresent(falco -> present.add(FALCO));
        if (secrets instanceof Secrets.KeyVault) {
            present.add(KEY_VAULT);
        }
        mesh.ifPresent(linkerd -> present.add(LINKERD_CNI));
        monitoring.ifPresent(prometheus -> present.add(NODE_EXPORTER));
        if (Postgres.anyBy(Postgres.Zalando.class, postgres)) {
            present.add(POSTGRES);
        }
        if (!flavour.hasLocalPath() && storageClasses.values().stream().anyMatch(StorageClass::isLocalPath)) {
            present.add(LOCAL_PATH_STORAGE);
        }
        return Collections.unmodifiableSet(present);
    }
}
