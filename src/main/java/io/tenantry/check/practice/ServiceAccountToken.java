package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pods are given a token of the API server only when they say that they want it and something is granted to them. */
public final class ServiceAccountToken implements Rule {

    private static final String RBAC = "rbac.authorization.k8s.io";

    @Override
    public String id() {
        return "service-account-token";
    }

    @Override
    public String summary() {
        return "Only pods that need the API server are given a token for it.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Set<ObjectKey> granted = Stream.of("RoleBinding", "ClusterRoleBinding")
                .flatMap(kind -> manifests.ofKind(RBAC, kind).stream())
                .flatMap(ServiceAccountToken::accounts)
                .collect(Collectors.toSet());
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> check(pod, manifests, granted))
                .toList();
    }

    private Stream<Problem> check(PodTemplate pod, Manifests manifests, Set<ObjectKey> granted) {
        boolean wanted = pod.spec().path("automountServiceAccountToken").asBoolean();
        boolean said = pod.spec().path("automountServiceAccountToken").isBoolean();
        ObjectKey account = Accounts.of(pod);
        if (said) {
            return !wanted || granted.contains(account)
                    ? Stream.empty()
                    : Stream.of(
                            problem(pod, "its pods ask for a token of " + account + ", to which nothing is granted"));
        }
        boolean withheld = manifests
                .find(account)
                .filter(found -> found.at("/automountServiceAccountToken").isBoolean()
                        && !found.at("/automountServiceAccountToken").asBoolean())
                .isPresent();
        return withheld
                ? Stream.empty()
                : Stream.of(problem(pod, "its pods are given a token of " + account + ", though nobody asked for one"));
    }

    private Problem problem(PodTemplate pod, String message) {
        return pod.owner()
                .problem(
                        severity(),
                        id(),
                        message,
                        "expected automountServiceAccountToken: false, or true on the pods and a role for the account");
    }

    private static Stream<ObjectKey> accounts(Manifest binding) {
        return binding.at("/subjects")
                .valueStream()
                .filter(subject -> subject.path("kind").asText().equals("ServiceAccount"))
                .map(subject -> new ObjectKey(
                        "",
                        "ServiceAccount",
                        subject.path("namespace").asText(binding.namespace()),
                        subject.path("name").asText()));
    }
}
