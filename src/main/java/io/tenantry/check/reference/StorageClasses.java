package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Choices;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every volume is of a storage class that the platform declares. */
public final class StorageClasses implements Rule {

    private static final String GROUP = "storage.k8s.io";
    private static final String KIND = "StorageClass";

    @Override
    public String id() {
        return "storage-class";
    }

    @Override
    public String summary() {
        return "A volume is of a StorageClass that exists.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        List<String> classes =
                manifests.ofKind(GROUP, KIND).stream().map(Manifest::name).toList();
        return manifests.stream()
                .flatMap(manifest -> used(manifest)
                        .filter(name -> !name.isEmpty() && inventory.lacksClusterWide(GROUP, KIND, name))
                        .distinct()
                        .map(name -> manifest.problem(
                                severity(),
                                id(),
                                "there is no StorageClass '" + name + "'",
                                "expected a class that is declared; " + Choices.of(KIND, classes))))
                .toList();
    }

    private static Stream<String> used(Manifest manifest) {
        return switch (manifest.key().qualifiedKind()) {
            case "PersistentVolumeClaim" -> text(manifest.at("/spec/storageClassName"));
            case "StatefulSet.apps" ->
                manifest.at("/spec/volumeClaimTemplates").valueStream().map(claim -> claim.at("/spec/storageClassName")
                        .asText());
            case "Prometheus.monitoring.coreos.com", "Alertmanager.monitoring.coreos.com" ->
                text(manifest.at("/spec/storage/volumeClaimTemplate/spec/storageClassName"));
            case "Grafana.grafana.integreatly.org" ->
                text(manifest.at("/spec/persistentVolumeClaim/spec/storageClassName"));
            case "postgresql.acid.zalan.do" -> text(manifest.at("/spec/volume/storageClass"));
            case "Cluster.postgresql.cnpg.io" -> text(manifest.at("/spec/storage/storageClass"));
            default -> Stream.empty();
        };
    }

    private static Stream<String> text(JsonNode node) {
        return Stream.of(node.asText());
    }
}
