package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.LabelSelector;
import io.tenantry.check.cluster.Pod;
import io.tenantry.check.cluster.Pods;
import io.tenantry.check.cluster.Replicas;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;
import java.util.OptionalInt;

/** Every PodDisruptionBudget lets at least one of its pods go at a time; otherwise no node that runs one can be drained. */
public final class DisruptionBudget implements Rule {

    @Override
    public String id() {
        return "disruption-budget";
    }

    @Override
    public String summary() {
        return "A PodDisruptionBudget lets at least one pod go, so that nodes can be drained.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Replicas replicas = Replicas.of(manifests);
        return manifests.ofKind("policy", "PodDisruptionBudget").stream()
                .filter(budget -> isStuck(budget, pods, replicas))
                .map(budget -> budget.problem(
                        severity(),
                        id(),
                        "it never lets a pod go, so a node that runs one of them cannot be drained",
                        "expected maxUnavailable of at least 1, or minAvailable below the number of replicas"))
                .toList();
    }

    private static boolean isStuck(Manifest budget, Pods pods, Replicas replicas) {
        OptionalInt protectedPods =
                count(pods.selected(budget.namespace(), LabelSelector.of(budget.at("/spec/selector"))), replicas);
        JsonNode unavailable = budget.at("/spec/maxUnavailable");
        if (unavailable.isNumber() || unavailable.isTextual()) {
            return unavailable.asText().equals("0") || unavailable.asText().equals("0%");
        }
        JsonNode available = budget.at("/spec/minAvailable");
        return available.asText().equals("100%")
                || (protectedPods.isPresent()
                        && protectedPods.getAsInt() > 0
                        && needed(available, protectedPods.getAsInt()) >= protectedPods.getAsInt());
    }

    /** Kubernetes rounds a share of pods up. */
    private static int needed(JsonNode available, int pods) {
        String text = available.asText();
        if (text.matches("[0-9]{1,3}%")) {
            int percent = Integer.parseInt(text.substring(0, text.length() - 1));
            return (percent * pods + 99) / 100;
        }
        return available.asInt(0);
    }

    private static OptionalInt count(List<Pod> pods, Replicas replicas) {
        int sum = 0;
        for (Pod pod : pods) {
            if (replicas.of(pod.owner()).isEmpty()) {
                return OptionalInt.empty();
            }
            sum += replicas.of(pod.owner()).orElseThrow().least();
        }
        return OptionalInt.of(sum);
    }
}
