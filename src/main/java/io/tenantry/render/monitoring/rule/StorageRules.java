package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.List;

/** Disks: the volumes of claims, and the nodes' own. */
final class StorageRules {

    private static final String CLAIM = "tenant, namespace, persistentvolumeclaim";

    /** What is no disk. */
    private static final String ON_DISK = "fstype!~\"tmpfs|ramfs|overlay|squashfs|iso9660|vfat\"";

    private StorageRules() {}

    static RuleGroup group() {
        return new RuleGroup("storage", recordings(), alerts());
    }

    private static List<Recording> recordings() {
        return List.of(
                Recording.of(
                        "tenant_claim:volume_free:ratio",
                        "min by (%s) (kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes)",
                        CLAIM),
                Recording.of(
                        "node_device:disk_free:ratio",
                        """
                        min by (node, device)
                          (node_filesystem_avail_bytes{%1$s} / node_filesystem_size_bytes{%1$s})""",
                        ON_DISK));
    }

    private static List<Alert> alerts() {
        return List.of(
                volume(AlertSeverity.WARNING, "0.15"),
                volume(AlertSeverity.CRITICAL, "0.05"),
                new Alert(
                        "VolumeFillsWithinDay",
                        AlertSeverity.WARNING,
                        Expression.of(
                                """
                                tenant_claim:volume_free:ratio < 0.4
                                  and min by (%s) (predict_linear(kubelet_volume_stats_available_bytes[6h], 86400)) < 0""",
                                CLAIM),
                        Duration.ofHours(1),
                        "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is full by tomorrow",
                        "{{ $value | humanizePercentage }} of it is free: at the pace of the last six hours, less than a"
                                + " day's worth."),
                node(AlertSeverity.WARNING, "0.15"),
                node(AlertSeverity.CRITICAL, "0.05"));
    }

    private static Alert volume(AlertSeverity severity, String ratio) {
        return new Alert(
                "VolumeNearlyFull",
                severity,
                Expression.of("tenant_claim:volume_free:ratio < " + ratio),
                Duration.ofMinutes(5),
                "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is nearly full",
                "{{ $value | humanizePercentage }} of it is free.");
    }

    private static Alert node(AlertSeverity severity, String ratio) {
        return new Alert(
                "NodeDiskNearlyFull",
                severity,
                Expression.of("node_device:disk_free:ratio < " + ratio),
                Duration.ofMinutes(5),
                "Disk {{ $labels.device }} of node {{ $labels.node }} is nearly full",
                "{{ $value | humanizePercentage }} of it is free.");
    }
}
