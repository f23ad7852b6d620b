package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.check.cluster.Pods;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.stream.Stream;

/** Every NetworkPolicy, and every Server of Linkerd, selects pods: one that selects none protects what does not exist, or
 * leaves open what it was written for. */
public final class PolicyPods implements Rule {

    @Override
    public String id() {
        return "policy-pods";
    }

    @Override
    public String summary() {
        return "A NetworkPolicy or a Linkerd Server is about pods that there are.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Pods pods = Pods.of(manifests);
        Inventory inventory = Inventory.of(manifests);
        return Stream.concat(
                        manifests.ofKind("networking.k8s.io", "NetworkPolicy").stream(),
                        manifests.ofKind("policy.linkerd.io", "Server").stream())
                .filter(policy -> inventory.makes(policy.namespace()))
                .filter(policy -> selectsNothing(policy, pods))
                .map(policy -> policy.problem(
                        severity(),
                        id(),
                        "its podSelector " + policy.at("/spec/podSelector") + " selects no pod",
                        "expected labels of pods in its namespace, or {} for all of them"))
                .toList();
    }

    private static boolean selectsNothing(Manifest policy, Pods pods) {
        JsonNode selector = policy.at("/spec/podSelector");
        return !selector.isEmpty()
                && pods.selected(policy.namespace(), Selectors.of(selector)).isEmpty();
    }
}
