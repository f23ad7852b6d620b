package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Workload;
import io.tenantry.reach.mesh.MeshPods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pods that a policy could be about: those of the manifests with the label that the mesh's injector gives them, and
 * one for every selector of a policy that names its namespace, since charts and operators make pods that stand in no
 * file; and one without labels in every namespace, for whatever else may come.
 */
public final class ExpectedPods {

    /** Kind by which a pod is shown that stands in no file. */
    private static final String KIND = "any such pod";

    private final Manifests manifests;
    private final MeshPods mesh;
    private final Map<String, Map<Map<String, String>, Pod>> expected = new TreeMap<>();

    private ExpectedPods(Manifests manifests, MeshPods mesh) {
        this.manifests = manifests;
        this.mesh = mesh;
    }

    /** Whether what is called so stands in no file. */
    public static boolean isExpected(String workload) {
        return workload.endsWith("[" + KIND + "]");
    }

    /** Those of {@code manifests}, whose mesh knows them by {@code mesh}. */
    public static List<Pod> of(Manifests manifests, MeshPods mesh) {
        ExpectedPods pods = new ExpectedPods(manifests, mesh);
        pods.add();
        return pods.all();
    }

    private void add() {
        manifests.ofKind("", "Namespace").forEach(namespace -> add(namespace.name(), Map.of()));
        for (Manifest policy : manifests.ofKind("networking.k8s.io", "NetworkPolicy")) {
            add(policy.namespace(), labels(policy.at("/spec/podSelector")));
            Stream.of("/spec/ingress", "/spec/egress")
                    .flatMap(rules -> policy.at(rules).valueStream())
                    .flatMap(rule -> Stream.of("from", "to")
                            .flatMap(peers -> rule.path(peers).valueStream()))
                    .forEach(peer -> add(peer, policy.namespace()));
        }
    }

    private void add(JsonNode peer, String own) {
        JsonNode namespaces = peer.path("namespaceSelector");
        String namespace = namespaces.isMissingNode()
                ? own
                : namespaces.path("matchLabels").path(Labels.NAMESPACE_NAME).asText();
        if (!namespace.isEmpty() && !peer.has("ipBlock")) {
            add(namespace, labels(peer.path("podSelector")));
        }
    }

    private void add(String namespace, Map<String, String> labels) {
        String name = labels.isEmpty() ? "any" : labels.toString();
        expected.computeIfAbsent(namespace, key -> new LinkedHashMap<>())
                .putIfAbsent(labels, new Pod(new Workload(namespace, name, KIND), labels, Map.of(), Pod.Network.POD));
    }

    private static Map<String, String> labels(JsonNode selector) {
        Map<String, String> labels = new TreeMap<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private List<Pod> all() {
        List<Pod> all = new ArrayList<>();
        for (Pod pod : Reachability.pods(manifests)) {
            expected.computeIfPresent(pod.namespace(), (namespace, others) -> {
                others.remove(pod.labels());
                return others;
            });
            all.add(mesh.injected(pod));
        }
        expected.values().forEach(pods -> pods.values().forEach(pod -> all.add(mesh.injected(pod))));
        return all;
    }
}
