package io.tenantry.reach;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes the answer uncertain: policies of other kinds, and pods on their node's network. Neither is wrong; an answer
 * that has to be certain cannot have them.
 */
public final class Unknowns {

    /** Id of what is told of policies of other kinds. */
    public static final String FOREIGN_POLICY = "network-policy-foreign";
    /** Id of what is told of pods on their node's network. */
    public static final String HOST_NETWORK = "network-policy-escaped";

    private Unknowns() {}

    /** All of it, as warnings. */
    public static List<Problem> of(Manifests manifests) {
        List<Problem> unknowns = new ArrayList<>();
        for (Manifest manifest : manifests.all()) {
            if (isForeignPolicy(manifest)) {
                unknowns.add(warning(
                        manifest,
                        FOREIGN_POLICY,
                        "what this policy lets through is not worked out",
                        "say it by NetworkPolicies of networking.k8s.io"));
            }
        }
        PodTemplate.all(manifests).stream()
                .filter(template -> template.spec().path("hostNetwork").asBoolean())
                .forEach(template -> unknowns.add(warning(
                        template.owner(),
                        HOST_NETWORK,
                        "its pods are on their node's network, where no policy holds",
                        "leave hostNetwork out")));
        return unknowns;
    }

    /** Cilium's, Calico's, Antrea's and the cluster administrator's are all called something with NetworkPolicy. */
    private static boolean isForeignPolicy(Manifest manifest) {
        return !manifest.is("networking.k8s.io", "NetworkPolicy")
                && manifest.kind().endsWith("NetworkPolicy");
    }

    private static Problem warning(Manifest manifest, String rule, String message, String fix) {
        return manifest.problem(Severity.WARNING, rule, message, fix);
    }
}
