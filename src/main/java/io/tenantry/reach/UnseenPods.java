package io.tenantry.reach;

import io.tenantry.manifest.Manifests;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pods that policies are about and no manifest makes, such as those of an operator: with them there are connections that
 * nobody can list.
 */
public final class UnseenPods {

    private UnseenPods() {}

    /** Namespace and labels of each, sorted, such as {@code postgres: cnpg.io/cluster=main}. */
    public static List<String> of(Manifests manifests) {
        List<Pod> pods = PodReader.read(manifests);
        return PolicyReader.read(manifests, refused -> {}).stream()
                .filter(policy -> !policy.pods().equals(LabelSelector.everything()))
                .filter(policy -> pods.stream().noneMatch(pod -> isAbout(policy, pod)))
                .map(policy -> policy.namespace() + ": " + text(policy.pods()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isAbout(Policy policy, Pod pod) {
        return policy.namespace().equals(pod.namespace()) && policy.pods().matches(pod.labels());
    }

    private static String text(LabelSelector selector) {
        return Stream.concat(
                        selector.matchLabels().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue()),
                        selector.expressions().stream().map(LabelSelector.Expression::toString))
                .collect(Collectors.joining(", "));
    }
}
