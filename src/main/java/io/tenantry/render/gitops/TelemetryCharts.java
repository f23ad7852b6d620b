package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Datadog;
import io.tenantry.model.Environment;
import io.tenantry.model.LogSink;
import io.tenantry.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Datadog, traces and logs, where they are asked for. */
final class TelemetryCharts {

    private TelemetryCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        environment.telemetry().datadog().ifPresent(datadog -> installations.add(datadog(environment, datadog)));
        environment.telemetry().traces().ifPresent(traces -> installations.add(TraceCharts.of(environment, traces)));
        environment
                .telemetry()
                .logs()
                .map(LogSink.CloudWatch.class::cast)
                .ifPresent(cloudWatch -> installations.add(fluentBit(cloudWatch)));
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

    /**
     * A log group for each namespace, a stream for each container; the newest lines wait in files of the node while
     * CloudWatch cannot be reached.
     *
     * @see <a href="https://docs.fluentbit.io/manual/data-pipeline/outputs/cloudwatch">the output cloudwatch_logs</a>
     */
    private static Installation fluentBit(LogSink.CloudWatch cloudWatch) {
        return new Installation(
                Operator.FLUENT_BIT,
                new ChartSource.Helmed("https://fluent.github.io/helm-charts", "fluent-bit"),
                Namespaces.LOGGING,
                Waves.OPERATORS,
                new Values()
                        .set(false, "testFramework", "enabled")
                        .set(Map.of(AwsRole.ANNOTATION, cloudWatch.role().arn()), "serviceAccount", "annotations")
                        .set(FluentBitConfiguration.INPUTS, "config", "inputs")
                        .set(FluentBitConfiguration.FILTERS, "config", "filters")
                        .set(FluentBitConfiguration.outputs(cloudWatch), "config", "outputs")
                        .set(List.of(Map.of("operator", "Exists")), "tolerations")
                        .set(ContainerValues.resources("50m", "64Mi", "128Mi"), "resources"));
    }
}
