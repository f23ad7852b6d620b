package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every workload runs as a ServiceAccount that no other workload has, so that what one may do is not what all may do. */
public final class OwnServiceAccount implements Rule {

    @Override
    public String id() {
        return "own-service-account";
    }

    @Override
    public String summary() {
        return "Every workload runs as a ServiceAccount of its own.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<ObjectKey, List<PodTemplate>> byAccount = new TreeMap<>();
        PodTemplate.all(manifests).forEach(pod -> byAccount
                .computeIfAbsent(Accounts.of(pod), unused -> new ArrayList<>())
                .add(pod));
        return byAccount.entrySet().stream()
                .flatMap(entry -> check(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Problem> check(ObjectKey account, List<PodTemplate> pods) {
        if (account.name().equals(Accounts.DEFAULT)) {
            return pods.stream().map(pod -> problem(pod, "its pods run as the namespace's default ServiceAccount"));
        }
        PodTemplate first = pods.get(0);
        return pods.stream()
                .skip(1)
                .map(pod -> problem(
                        pod,
                        "its pods run as " + account + ", as those of "
                                + first.owner().key() + " do"));
    }

    private Problem problem(PodTemplate pod, String message) {
        return pod.owner().problem(severity(), id(), message, "expected a ServiceAccount of its own");
    }
}
