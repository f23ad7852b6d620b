package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fewer pods: none at all, or fewer than the majority that those before them decide by. */
final class Replicas implements ChangeRule {

    private static final String BY_CLAIM = "/spec/persistentVolumeClaimRetentionPolicy/whenScaled";

    /** Whose pods keep nothing, and decide nothing together. */
    private static final Set<String> ALIKE =
            Set.of("Deployment.apps", "ReplicaSet.apps", "ReplicationController", "Rollout.argoproj.io");

    private static final Map<String, String> WHERE = Map.of(
            "Deployment.apps", "/spec/replicas",
            "ReplicaSet.apps", "/spec/replicas",
            "ReplicationController", "/spec/replicas",
            "Rollout.argoproj.io", "/spec/replicas",
            "StatefulSet.apps", "/spec/replicas",
            "postgresql.acid.zalan.do", "/spec/numberOfInstances",
            "Cluster.postgresql.cnpg.io", "/spec/instances",
            "MariaDB.k8s.mariadb.com", "/spec/replicas",
            "Prometheus.monitoring.coreos.com", "/spec/replicas",
            "Alertmanager.monitoring.coreos.com", "/spec/replicas");

    @Override
    public String id() {
        return "replicas-reduced";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        String pointer = WHERE.get(change.key().qualifiedKind());
        if (pointer == null) {
            return Stream.empty();
        }
        int was = count(change.was().at(pointer));
        int now = count(change.now().at(pointer));
        return now < was ? Stream.of(reduced(change, was, now)) : Stream.empty();
    }

    private Effect reduced(ObjectChange.Changed change, int was, int now) {
        String from = "from " + was + " to " + now;
        if (change.now().at(BY_CLAIM).asText().equals("Delete")) {
            return effect(
                    change.key(),
                    Impact.DATA_LOSS,
                    "it shrinks " + from + " pods, and the volumes of those that go are deleted (whenScaled: Delete)",
                    "set whenScaled to Retain first");
        }
        if (now == 0) {
            return effect(
                    change.key(),
                    Impact.ACCESS_LOSS,
                    "it shrinks " + from + " pods: nothing answers any more",
                    "keep one at least");
        }
        if (!ALIKE.contains(change.key().qualifiedKind()) && now < was / 2 + 1) {
            return effect(
                    change.key(),
                    Impact.ACCESS_LOSS,
                    "it shrinks " + from
                            + " pods at once; what is left is no majority of what was, and may refuse to write",
                    "take them away one by one, and wait each time until the rest has agreed");
        }
        return effect(change.key(), Impact.SAFE, "it shrinks " + from + " pods, and serves that much less", "");
    }

    /** One where it is not written, and where it is no number. */
    private static int count(JsonNode replicas) {
        return replicas.isIntegralNumber() && replicas.canConvertToInt() ? replicas.asInt() : 1;
    }
}
