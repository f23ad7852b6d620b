package io.tenantry.check.podsecurity;

import io.tenantry.check.KubernetesVersion;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Every pod holds a profile of the Pod Security Standards, whatever its namespace asks for.
 *
 * @param profile which
 * @param version as API servers of this release hold it
 */
public record PodSecurityRule(PodSecurityProfile profile, KubernetesVersion version) implements Rule {

    public PodSecurityRule {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public String id() {
        return "pod-security-" + profile.key();
    }

    @Override
    public String summary() {
        return "Every pod holds the profile '" + profile.key() + "' of the Pod Security Standards.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        PodSecurityStandard standard = PodSecurityStandard.of(profile, version);
        return PodTemplate.all(manifests).stream()
                .flatMap(pod -> standard.breaches(pod).stream().map(breach -> problem(pod, breach)))
                .toList();
    }

    private Problem problem(PodTemplate pod, Breach breach) {
        return pod.owner()
                .problem(severity(), id(), breach.control() + ": " + breach.what(), "expected " + breach.allowed());
    }
}
