package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.Demand;
import io.tenantry.check.cluster.Demands;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What the objects of a namespace use of a quota before there is any load: each workload with its least replicas. */
final class Usage {

    private static final Map<String, String> COUNTED = Map.of(
            "Service", "services",
            "ConfigMap", "configmaps",
            "Secret", "secrets",
            "SealedSecret.bitnami.com", "secrets",
            "PersistentVolumeClaim", "persistentvolumeclaims");

    private final Map<String, BigDecimal> used = new TreeMap<>();

    private Usage() {}

    static Usage of(String namespace, Manifests manifests, Demands demands, Replicas replicas) {
        Usage usage = new Usage();
        for (Manifest manifest : manifests.inNamespace(namespace)) {
            usage.count(manifest);
            PodTemplate.of(manifest).ifPresent(pod -> usage.run(pod, pods(pod, replicas), demands.of(pod)));
        }
        return usage;
    }

    /** In base units; nothing where nothing is used. */
    BigDecimal of(String resource) {
        return used.getOrDefault(resource, BigDecimal.ZERO);
    }

    private void count(Manifest manifest) {
        String kind = manifest.key().qualifiedKind();
        if (COUNTED.containsKey(kind)) {
            add(COUNTED.get(kind), BigDecimal.ONE);
        }
        String type = manifest.at("/spec/type").asText();
        if (kind.equals("Service") && type.equals("LoadBalancer")) {
            add("services.loadbalancers", BigDecimal.ONE);
        }
        if (kind.equals("Service") && (type.equals("NodePort") || type.equals("LoadBalancer"))) {
            add(
                    "services.nodeports",
                    BigDecimal.valueOf(manifest.at("/spec/ports").size()));
        }
        if (kind.equals("PersistentVolumeClaim")) {
            add("requests.storage", storage(manifest.content()));
        }
    }

    private void run(PodTemplate pod, int pods, Demand demand) {
        add("pods", BigDecimal.valueOf(pods));
        Demand all = demand.times(pods);
        all.requests().forEach((resource, amount) -> {
            add("requests." + resource, amount);
            add(resource, amount);
        });
        all.limits().forEach((resource, amount) -> add("limits." + resource, amount));
        for (JsonNode claim : pod.owner().at("/spec/volumeClaimTemplates")) {
            add("persistentvolumeclaims", BigDecimal.valueOf(pods));
            add("requests.storage", storage(claim).multiply(BigDecimal.valueOf(pods)));
        }
    }

    /** A Job runs as many at once as it says, and a DaemonSet one at least. */
    private static int pods(PodTemplate pod, Replicas replicas) {
        return replicas.of(pod.owner()).map(Replicas.Range::least).orElseGet(() -> Replicas.ofRun(pod.owner()));
    }

    private static BigDecimal storage(JsonNode claim) {
        return Amounts.read(claim.at("/spec/resources/requests/storage")).orElse(BigDecimal.ZERO);
    }

    private void add(String resource, BigDecimal amount) {
        used.merge(resource, amount, BigDecimal::add);
    }
}
