package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pods that well-known operators make of their own kinds, by the labels that those operators give them. Which ports
 * they have is the operator's to say.
 *
 * @see <a href="https://postgres-operator.readthedocs.io/en/latest/">Zalando's postgres-operator: cluster labels</a>
 * @see <a href="https://cloudnative-pg.io/docs/1.30/labels_annotations/">CloudNativePG: labels</a>
 * @see <a href="https://prometheus-operator.dev/docs/">prometheus-operator: what it names and labels</a>
 */
final class OperatorPods {

    private static final String NAME = "app.kubernetes.io/name";

    private OperatorPods() {}

    static Stream<Pod> of(Manifest owner) {
        String name = owner.name();
        return switch (owner.key().qualifiedKind()) {
            case "Prometheus.monitoring.coreos.com" ->
                Stream.of(pod(owner, Map.of(NAME, "prometheus", "prometheus", name)));
            case "Alertmanager.monitoring.coreos.com" ->
                Stream.of(pod(owner, Map.of(NAME, "alertmanager", "alertmanager", name)));
            case "Grafana.grafana.integreatly.org" -> Stream.of(pod(owner, Map.of("app", name)));
            case "postgresql.acid.zalan.do" ->
                Stream.of(
                        pod(owner, Map.of("application", "spilo", "cluster-name", name)),
                        pooler(owner, name + "-pooler"),
                        pooler(owner, name + "-pooler-repl"));
            case "Cluster.postgresql.cnpg.io" ->
                Stream.of(
                        cloudNativePg(owner, "cnpg.io/podRole", "instance"),
                        cloudNativePg(owner, "cnpg.io/jobRole", "initdb"),
                        cloudNativePg(owner, "cnpg.io/jobRole", "join"));
            case "Pooler.postgresql.cnpg.io" ->
                Stream.of(pod(
                        owner,
                        Map.of(
                                "cnpg.io/cluster",
                                owner.at("/spec/cluster/name").asText(),
                                "cnpg.io/podRole",
                                "pooler",
                                "cnpg.io/poolerName",
                                name)));
            default -> Stream.empty();
        };
    }

    /** Servers, and the Jobs that make the first one and copy it for the others. */
    private static Pod cloudNativePg(Manifest cluster, String label, String role) {
        return pod(cluster, Map.of("cnpg.io/cluster", cluster.name(), label, role));
    }

    private static Pod pooler(Manifest owner, String pooler) {
        return pod(
                owner,
                Map.of(
                        "application",
                        "db-connection-pooler",
                        "connection-pooler",
                        pooler,
                        "cluster-name",
                        owner.name()));
    }

    private static Pod pod(Manifest owner, Map<String, String> labels) {
        return new Pod(owner, owner.namespace(), labels, Optional.empty());
    }
}
