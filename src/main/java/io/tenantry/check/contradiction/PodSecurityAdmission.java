package io.tenantry.check.contradiction;

import io.tenantry.check.KubernetesVersion;
import io.tenantry.check.Rule;
import io.tenantry.check.podsecurity.PodSecurityProfile;
import io.tenantry.check.podsecurity.PodSecurityStandard;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every pod holds the profile of the Pod Security Standards that its own namespace enforces; the API server refuses it
 * otherwise. */
public final class PodSecurityAdmission implements Rule {

    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";

    private final KubernetesVersion newest;

    /** In clusters of a release, which is what {@code latest} means there. */
    public PodSecurityAdmission(KubernetesVersion newest) {
        this.newest = newest;
    }

    @Override
    public String id() {
        return "pod-security-admission";
    }

    @Override
    public String summary() {
        return "Pods hold the Pod Security profile that their namespace enforces.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<String, PodSecurityStandard> standards = new HashMap<>();
        manifests.ofKind("", "Namespace").forEach(namespace -> enforced(namespace)
                .ifPresent(standard -> standards.put(namespace.name(), standard)));
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> check(pod, Optional.ofNullable(standards.get(pod.namespace()))))
                .toList();
    }

    private Stream<Problem> check(PodTemplate pod, Optional<PodSecurityStandard> standard) {
        return standard.stream()
                .flatMap(enforced -> enforced.breaches(pod).stream())
                .map(breach -> pod.owner()
                        .problem(
                                severity(),
                                id(),
                                "its namespace refuses its pods: " + breach.control() + ": " + breach.what(),
                                "expected " + breach.allowed()));
    }

    private Optional<PodSecurityStandard> enforced(Manifest namespace) {
        String level = namespace.labels().getOrDefault(ENFORCE, "");
        KubernetesVersion version = KubernetesVersion.parse(namespace.labels().getOrDefault(ENFORCE + "-version", ""))
                .orElse(newest);
        return Stream.of(PodSecurityProfile.values())
                .filter(profile -> profile.key().equals(level))
                .map(profile -> PodSecurityStandard.of(profile, version))
                .findFirst();
    }
}
