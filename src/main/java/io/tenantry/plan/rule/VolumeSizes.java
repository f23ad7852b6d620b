package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A volume shrinks, which none can, or moves to another class, which none does. */
final class VolumeSizes implements ChangeRule {

    private static final String PROMETHEUS = "/spec/storage/volumeClaimTemplate/spec";

    /** Where the sizes stand. */
    private static final Map<String, List<String>> SIZES = Map.ofEntries(
            Map.entry("PersistentVolumeClaim", List.of("/spec/resources/requests/storage")),
            Map.entry("PersistentVolume", List.of("/spec/capacity/storage")),
            Map.entry("postgresql.acid.zalan.do", List.of("/spec/volume/size")),
            Map.entry("Cluster.postgresql.cnpg.io", List.of("/spec/storage/size", "/spec/walStorage/size")),
            Map.entry("MariaDB.k8s.mariadb.com", List.of("/spec/storage/size")),
            Map.entry("Prometheus.monitoring.coreos.com", List.of(PROMETHEUS + "/resources/requests/storage")),
            Map.entry("Alertmanager.monitoring.coreos.com", List.of(PROMETHEUS + "/resources/requests/storage")));

    /** Where the classes stand; that of a claim is immutable anyway. */
    private static final Map<String, List<String>> CLASSES = Map.of(
            "postgresql.acid.zalan.do", List.of("/spec/volume/storageClass"),
            "Cluster.postgresql.cnpg.io", List.of("/spec/storage/storageClass", "/spec/walStorage/storageClass"),
            "MariaDB.k8s.mariadb.com", List.of("/spec/storage/storageClassName"),
            "Prometheus.monitoring.coreos.com", List.of(PROMETHEUS + "/storageClassName"),
            "Alertmanager.monitoring.coreos.com", List.of(PROMETHEUS + "/storageClassName"));

    @Override
    public String id() {
        return "volume-shrinks";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        String kind = change.key().qualifiedKind();
        return Stream.concat(
                SIZES.getOrDefault(kind, List.of()).stream().flatMap(pointer -> size(change, pointer)),
                CLASSES.getOrDefault(kind, List.of()).stream().flatMap(pointer -> storageClass(change, pointer)));
    }

    private Stream<Effect> size(ObjectChange.Changed change, String pointer) {
        JsonNode was = change.was().at(pointer);
        JsonNode now = change.now().at(pointer);
        if (Quantity.isLess(was, now)) {
            return Stream.of(effect(
                    change.key(),
                    Impact.DATA_LOSS,
                    "its volume shrinks from " + was.asText() + " to " + now.asText()
                            + ", and no volume shrinks: the change is refused or ignored until a new, empty one is made",
                    "leave the size, or make a new one beside it and move the data"));
        }
        return Quantity.isMore(was, now)
                ? Stream.of(effect(
                        change.key(),
                        Impact.SAFE,
                        "its volume grows while it is used, where its StorageClass allows expansion",
                        ""))
                : Stream.empty();
    }

    private Stream<Effect> storageClass(ObjectChange.Changed change, String pointer) {
        return Difference.isNone(change.was().at(pointer), change.now().at(pointer))
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.DATA_LOSS,
                        "its volumes are asked for in another class, and no volume moves: those that are there stay as"
                                + " they are until new, empty ones are made",
                        "leave the class, or make a new one beside it and move the data"));
    }
}
