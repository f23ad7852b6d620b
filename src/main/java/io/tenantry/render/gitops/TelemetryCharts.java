package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Datadog;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import java.util.ArrayList;
import java.util.List;

/** Datadog, traces and logs, where they are asked for. */
final class TelemetryCharts {

    private TelemetryCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        environment.telemetry().datadog().ifPresent(datadog -> installations.add(datadog(environment, datadog)));
        environment.telemetry().traces().ifPresent(traces -> installations.add(TraceCharts.of(environment, traces)));
        environment.telemetry().logs().ifPresent(sink -> installations.addAll(LogCharts.of(environment, sink)));
        return installations;
    }

    /**
     * Metrics alone: logs, traces and figures of the cluster are somebody else's. StatsD by the Service that leads to the
     * caller's own node: pods that are restricted may neither mount its socket nor take a port of the node.
     *
     * @see <a href="https://docs.datadoghq.com/containers/kubernetes/installation/?tab=helm">installation</a>
     */
    private static Installation datadog(Environment environment, Datadog datadog) {
        return new Installation(
                Operator.DATADOG,
                new ChartSource.Helmed("https://helm.datadoghq.com", "datadog"),
                Namespaces.DATADOG,
                Waves.OPERATORS,
                new Values()
                        .set(datadog.site().value(), "datadog", "site")
                        .set(SecretNames.DATADOG, "datadog", "apiKeyExistingSecret")
                        .set(environment.cluster().name().value(), "datadog", "clusterName")
                        .set(false, "datadog", "logs", "enabled")
                        .set(false, "datadog", "apm", "socketEnabled")
                        .set(false, "datadog", "apm", "portEnabled")
                        .set(false, "datadog", "kubeStateMetricsEnabled")
                        .set(false, "datadog", "kubeStateMetricsCore", "enabled")
                        .set(
                                ContainerValues.resources("100m", "256Mi", "512Mi"),
                                "agents",
                                "containers",
                                "agent",
                                "resources")
                        .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "clusterAgent", "resources"));
    }
}
