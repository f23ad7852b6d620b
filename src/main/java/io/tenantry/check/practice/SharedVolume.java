package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A claim that one node at a time may mount is mounted by the single pod of one workload. */
public final class SharedVolume implements Rule {

    private static final Set<String> OF_MANY_NODES = Set.of("ReadWriteMany", "ReadOnlyMany");

    @Override
    public String id() {
        return "shared-volume";
    }

    @Override
    public String summary() {
        return "A ReadWriteOnce volume belongs to one pod.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<ObjectKey, List<Manifest>> users = new TreeMap<>();
        PodTemplate.all(manifests).forEach(pod -> claims(pod).distinct().forEach(claim -> users.computeIfAbsent(
                        claim, unused -> new ArrayList<>())
                .add(pod.owner())));
        Replicas replicas = Replicas.of(manifests);
        return users.entrySet().stream()
                .filter(entry -> manifests
                        .find(entry.getKey())
                        .filter(SharedVolume::isOfOneNode)
                        .isPresent())
                .flatMap(entry -> Stream.concat(
                        several(entry.getKey(), entry.getValue()),
                        entry.getValue().stream()
                                .filter(user -> hasReplicas(user, replicas))
                                .map(user -> problem(user, "all of its replicas mount " + entry.getKey()))))
                .toList();
    }

    private Stream<Problem> several(ObjectKey claim, List<Manifest> users) {
        return users.stream()
                .skip(1)
                .map(user -> problem(
                        user, "it mounts " + claim + ", as " + users.get(0).key() + " does"));
    }

    private Problem problem(Manifest user, String message) {
        return user.problem(
                severity(),
                id(),
                message + ", and only one node at a time can",
                "expected a claim for each pod (volumeClaimTemplates), or the access mode ReadWriteMany");
    }

    private static boolean hasReplicas(Manifest user, Replicas replicas) {
        return user.is("apps", "DaemonSet")
                || replicas.of(user).filter(range -> range.most() > 1).isPresent();
    }

    private static Stream<ObjectKey> claims(PodTemplate pod) {
        return pod.spec()
                .path("volumes")
                .valueStream()
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asText())
                .filter(name -> !name.isEmpty())
                .map(name -> new ObjectKey("", "PersistentVolumeClaim", pod.namespace(), name));
    }

    private static boolean isOfOneNode(Manifest claim) {
        return claim.at("/spec/accessModes").valueStream().map(JsonNode::asText).noneMatch(OF_MANY_NODES::contains);
    }
}
