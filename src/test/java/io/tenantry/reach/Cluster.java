package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Manifests as text, and what follows from them. */
final class Cluster {

    private Cluster() {}

    /** {@code [namespace/name]} with these labels and, where given, ports of its container. */
    static String pod(String namespace, String name, String labels, String... ports) {
        return podOf(namespace, name, labels, "", ports);
    }

    /** The same on its node's network. */
    static String podOfNode(String namespace, String name, String labels) {
        return podOf(namespace, name, labels, "hostNetwork: true, ");
    }

    private static String podOf(String namespace, String name, String labels, String spec, String... ports) {
        return "---\n{apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s, labels: {%s}}, spec: {%scontainers: [{ports: [%s]}]}}\n"
                .formatted(namespace, name, labels, spec, String.join(", ", ports));
    }

    static String namespace(String name, String labels) {
        return "---\n{apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {%s}}}\n".formatted(name, labels);
    }

    static String policy(String namespace, String spec) {
        return policy(namespace, "p", spec);
    }

    static String policy(String namespace, String name, String spec) {
        return "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {namespace: %s, name: %s}, spec: {%s}}\n"
                .formatted(namespace, name, spec);
    }

    static Manifests manifests(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Manifests manifests = Manifests.of(ManifestText.read("cluster.yaml", yaml, problems::add));
        assertThat(problems).isEmpty();
        return manifests;
    }

    static Reachability reachability(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Reachability reachability = Reachability.of(manifests(yaml), problems::add);
        assertThat(problems).isEmpty();
        return reachability;
    }

    /** All lines. */
    static List<String> connections(String yaml) {
        return ConnectionList.of(reachability(yaml));
    }

    /** Lines about pods only. */
    static List<String> amongPods(String yaml) {
        return connections(yaml).stream()
                .filter(line -> !line.contains("[External]"))
                .map(line -> line.replace("[Pod]", ""))
                .toList();
    }

    /** Lines about addresses only. */
    static List<String> withOutside(String yaml) {
        return connections(yaml).stream()
                .filter(line -> line.contains("[External]"))
                .map(line -> line.replace("[Pod]", "").replace("[External]", ""))
                .toList();
    }
}
