package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.render.block.MeshAnnotations;
import java.util.List;

/** The operators of Prometheus and Grafana, and what shows figures about Kubernetes itself. */
final class MonitoringCharts {

    private static final String COMMUNITY = "https://prometheus-community.github.io/helm-charts";

    /** Where the operator answers the API server, which has no identity in the mesh. */
    private static final int WEBHOOK = 10_250;

    private MonitoringCharts() {}

    static List<Installation> of(Environment environment) {
        return environment.monitoring().isPresent() ? all(environment) : List.of();
    }

    private static List<Installation> all(Environment environment) {
        return List.of(
                new Installation(
                        Operator.PROMETHEUS_OPERATOR_CRDS,
                        new ChartSource.Helmed(COMMUNITY, "prometheus-operator-crds"),
                        Namespaces.MONITORING,
                        Waves.KINDS,
                        new Values()),
                kubePrometheusStack(environment),
                new Installation(
                        Operator.NODE_EXPORTER,
                        new ChartSource.Helmed(COMMUNITY, "prometheus-node-exporter"),
                        Namespaces.NODE_EXPORTER,
                        Waves.OPERATORS,
                        new Values()
                                .set(false, "prometheus", "monitor", "enabled")
                                .set(ContainerValues.resources("20m", "32Mi", "64Mi"), "resources")),
                grafanaOperator(environment));
    }

    /**
     * The operator and kube-state-metrics. Prometheus, Alertmanager and Grafana are rendered by us, and so is whom Prometheus
     * asks: the charts' own monitors and the operator's list of kubelets would be nobody's.
     */
    private static Installation kubePrometheusStack(Environment environment) {
        Values values = new Values()
                .set("kube-prometheus", "fullnameOverride")
                .set(false, "crds", "enabled")
                .set(false, "defaultRules", "create")
                .set(false, "kubernetesServiceMonitors", "enabled")
                .set(false, "kube-state-metrics", "prometheus", "monitor", "enabled")
                .set(false, "prometheusOperator", "kubeletService", "enabled")
                .set(false, "prometheusOperator", "serviceMonitor", "selfMonitor")
                .set(true, "prometheusOperator", "admissionWebhooks", "certManager", "enabled")
                .set(ContainerValues.resources("50m", "96Mi", "256Mi"), "prometheusOperator", "resources")
                .set(ContainerValues.resources("20m", "64Mi", "256Mi"), "kube-state-metrics", "resources");
        if (environment.mesh().isPresent()) {
            values.set(MeshAnnotations.open(WEBHOOK), "prometheusOperator", "podAnnotations");
        }
        Installations.onNodes(environment, values, "prometheusOperator", "nodeSelector");
        Installations.onNodes(environment, values, "kube-state-metrics", "nodeSelector");
        for (String ours : List.of("prometheus", "alertmanager", "grafana", "nodeExporter")) {
            values.set(false, ours, "enabled");
        }
        return new Installation(
                Operator.KUBE_PROMETHEUS_STACK,
                new ChartSource.Helmed(COMMUNITY, "kube-prometheus-stack"),
                Namespaces.MONITORING,
                Waves.OPERATORS,
                values);
    }

    private static Installation grafanaOperator(Environment environment) {
        Values values = new Values()
                .set(true, "namespaceScope")
                .set(ContainerValues.resources("50m", "64Mi", "256Mi"), "resources");
        Installations.onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.GRAFANA_OPERATOR,
                new ChartSource.Helmed("ghcr.io/grafana/helm-charts", "grafana-operator"),
                Namespaces.MONITORING,
                Waves.OPERATORS,
                values);
    }
}
