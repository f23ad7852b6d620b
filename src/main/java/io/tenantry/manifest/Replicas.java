package io.tenantry.manifest;

import io.tenantry.kube.ObjectKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How many pods each workload has: what it says, unless an autoscaler decides. */
public final class Replicas {

    private final Map<ObjectKey, Range> autoscaled = new HashMap<>();

    private Replicas() {}

    /** Those of {@code manifests}. */
    public static Replicas of(Manifests manifests) {
        Replicas replicas = new Replicas();
        for (Manifest autoscaler : manifests.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
            String version = autoscaler.at("/spec/scaleTargetRef/apiVersion").asText();
            ObjectKey target = new ObjectKey(
                    version.contains("/") ? version.substring(0, version.indexOf('/')) : "",
                    autoscaler.at("/spec/scaleTargetRef/kind").asText(),
                    autoscaler.namespace(),
                    autoscaler.at("/spec/scaleTargetRef/name").asText());
            int least = autoscaler.at("/spec/minReplicas").asInt(1);
            replicas.autoscaled.put(
                    target, new Range(least, autoscaler.at("/spec/maxReplicas").asInt(least)));
        }
        return replicas;
    }

    /** How many pods a workload has; absent where nodes or runs decide, as for a DaemonSet or a Job. */
    public Optional<Range> of(Manifest workload) {
        Range scaled = autoscaled.get(workload.key());
        return scaled == null ? declared(workload) : Optional.of(scaled);
    }

    /** How many pods of a Job, or of each run of a CronJob, run at once: one, where it does not say. */
    public static int ofRun(Manifest job) {
        return job.at(job.is("batch", "CronJob") ? "/spec/jobTemplate/spec/parallelism" : "/spec/parallelism")
                .asInt(1);
    }

    /** How many pods some workloads have together while there is nothing to do; absent where it is not known of all. */
    public OptionalInt least(Collection<Manifest> workloads) {
        int sum = 0;
        for (Manifest workload : workloads) {
            Optional<Range> range = of(workload);
            if (range.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += range.get().least();
        }
        return OptionalInt.of(sum);
    }

    private static Optional<Range> declared(Manifest workload) {
        return switch (workload.key().qualifiedKind()) {
            case "Pod" -> Optional.of(Range.exactly(1));
            case "PodTemplate" -> Optional.of(Range.exactly(0));
            case "Deployment.apps",
                    "StatefulSet.apps",
                    "ReplicaSet.apps",
                    "Rollout.argoproj.io",
                    "ReplicationController",
                    "Prometheus.monitoring.coreos.com",
                    "Alertmanager.monitoring.coreos.com" ->
                Optional.of(Range.exactly(workload.at("/spec/replicas").asInt(1)));
            case "Grafana.grafana.integreatly.org" ->
                Optional.of(Range.exactly(
                        workload.at("/spec/deployment/spec/replicas").asInt(1)));
            default -> Optional.empty();
        };
    }

    /**
     * From how many to how many pods.
     *
     * @param least while there is nothing to do
     * @param most under load
     */
    public record Range(int least, int most) {

        static Range exactly(int replicas) {
            return new Range(replicas, replicas);
        }
    }
}
