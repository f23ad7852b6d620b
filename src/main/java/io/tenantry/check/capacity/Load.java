package io.tenantry.check.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.Demand;
import io.tenantry.check.cluster.Demands;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the workloads of a set of manifests request, by namespace: with the least replicas, and with the most and every
 * Job at once.
 */
final class Load {

    private final Demands demands;
    private final Replicas replicas;
    private final int nodes;
    private final Map<String, Room> least = new TreeMap<>();
    private final Map<String, Room> most = new TreeMap<>();

    private Load(Manifests manifests, int nodes) {
        this.demands = Demands.of(manifests);
        this.replicas = Replicas.of(manifests);
        this.nodes = nodes;
    }

    /**
     * What {@code manifests} request.
     *
     * @param nodes how many there are: a DaemonSet has a pod on each
     */
    static Load of(Manifests manifests, int nodes) {
        Load load = new Load(manifests, nodes);
        manifests.all().forEach(load::add);
        return load;
    }

    Map<String, Room> least() {
        return least;
    }

    Map<String, Room> most() {
        return most;
    }

    private void add(Manifest manifest) {
        PodTemplate.of(manifest).ifPresent(pod -> add(pod, demands.of(pod)));
        switch (manifest.key().qualifiedKind()) {
            case "Prometheus.monitoring.coreos.com", "Alertmanager.monitoring.coreos.com" ->
                add(manifest, demands.of(manifest, List.of(manifest.at("/spec"))), replicasOf(manifest));
            case "Grafana.grafana.integreatly.org" ->
                add(
                        manifest,
                        demands.of(manifest, manifest.at("/spec/deployment/spec/template/spec/containers")),
                        replicasOf(manifest));
            case "postgresql.acid.zalan.do" -> addPostgres(manifest);
            case "Cluster.postgresql.cnpg.io" ->
                add(manifest, List.of(manifest.at("/spec")), manifest.at("/spec/instances"));
            case "Pooler.postgresql.cnpg.io" ->
                add(
                        manifest,
                        containers(manifest.at("/spec/template/spec/containers")),
                        manifest.at("/spec/instances"));
            default -> {
                // makes no pods, or none that are known
            }
        }
    }

    private void add(PodTemplate pod, Demand demand) {
        Manifest owner = pod.owner();
        switch (owner.key().qualifiedKind()) {
            case "Job.batch", "CronJob.batch" -> add(most, owner, Room.of(demand, Replicas.ofRun(owner)));
            case "DaemonSet.apps" -> add(owner, demand, new Replicas.Range(nodes, nodes));
            default -> add(owner, demand, replicasOf(owner));
        }
    }

    /** Servers with their sidecars, and the poolers in front of them. */
    private void addPostgres(Manifest cluster) {
        List<JsonNode> server = new ArrayList<>(List.of(cluster.at("/spec")));
        cluster.at("/spec/sidecars").forEach(server::add);
        int servers = cluster.at("/spec/numberOfInstances").asInt(1);
        add(cluster, demands.of(cluster, server), new Replicas.Range(servers, servers));
        if (cluster.at("/spec/enableConnectionPooler").asBoolean()) {
            JsonNode pooler = cluster.at("/spec/connectionPooler");
            int poolers = pooler.path("numberOfInstances").asInt(2);
            add(cluster, demands.of(cluster, List.of(pooler)), new Replicas.Range(poolers, poolers));
        }
    }

    private void add(Manifest owner, List<JsonNode> containers, JsonNode instances) {
        int pods = instances.asInt(1);
        add(owner, demands.of(owner, containers), new Replicas.Range(pods, pods));
    }

    private static List<JsonNode> containers(JsonNode list) {
        return list.valueStream().toList();
    }

    private Replicas.Range replicasOf(Manifest owner) {
        return replicas.of(owner).orElse(new Replicas.Range(1, 1));
    }

    private void add(Manifest owner, Demand pod, Replicas.Range range) {
        add(least, owner, Room.of(pod, range.least()));
        add(most, owner, Room.of(pod, range.most()));
    }

    private static void add(Map<String, Room> sums, Manifest owner, Room room) {
        sums.merge(owner.namespace(), room, Room::plus);
    }
}
