package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.manifest.Replicas;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;

/** The replicas of a workload that has several are spread over nodes; the scheduler may put all of them on one otherwise. */
public final class ReplicaSpread implements Rule {

    @Override
    public String id() {
        return "replica-spread";
    }

    @Override
    public String summary() {
        return "Replicas are spread over nodes, so that one lost node does not take all of them.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Replicas replicas = Replicas.of(manifests);
        return LongRunning.in(manifests)
                .filter(pod -> replicas.of(pod.owner())
                        .filter(range -> range.least() > 1)
                        .isPresent())
                .filter(pod -> !isSpread(pod))
                .map(pod -> pod.owner()
                        .problem(
                                severity(),
                                id(),
                                "nothing spreads its replicas over nodes",
                                "expected topologySpreadConstraints by kubernetes.io/hostname, or a podAntiAffinity"))
                .toList();
    }

    private static boolean isSpread(PodTemplate pod) {
        return !pod.spec().path("topologySpreadConstraints").isEmpty()
                || !pod.spec().at("/affinity/podAntiAffinity").isEmpty();
    }
}
