package io.tenantry.render.gitops;

import io.tenantry.kube.CollectorNames;
import io.tenantry.kube.JaegerNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Operator;
import io.tenantry.model.Resources;
import io.tenantry.model.Traces;
import io.tenantry.render.block.ContainerResources;
import java.util.List;
import java.util.Map;

/** Who takes traces. Both are OpenTelemetry Collectors at heart, and hold {@code restricted}. */
final class TraceCharts {

    /** Of the distribution for Kubernetes, which the chart has no default for. */
    private static final String IMAGE =
            "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-k8s";

    private static final Map<String, Object> POD = Map.of(
            "runAsNonRoot", true,
            "runAsUser", 10_001,
            "runAsGroup", 10_001,
            "fsGroup", 10_001,
            "seccompProfile", Map.of("type", "RuntimeDefault"));
    private static final Map<String, Object> CONTAINER = Map.of(
            "allowPrivilegeEscalation", false,
            "readOnlyRootFilesystem", true,
            "capabilities", Map.of("drop", List.of("ALL")));

    private TraceCharts() {}

    static Installation of(Environment environment, Traces traces) {
        return traces instanceof Traces.Jaeger jaeger
                ? jaeger(environment, jaeger)
                : collector(environment, (Traces.OpenTelemetry) traces);
    }

    /**
     * Jaeger 2, everything in one pod: an OpenTelemetry Collector with a memory of traces.
     *
     * @see <a href="https://www.jaegertracing.io/docs/latest/deployment/configuration/">configuration</a>
     */
    private static Installation jaeger(Environment environment, Traces.Jaeger jaeger) {
        Values values = new Values()
                .set(JaegerNames.NAME, "fullnameOverride")
                .set(resources(jaeger.resources()), "jaeger", "resources")
                .set(POD, "jaeger", "podSecurityContext")
                .set(CONTAINER, "jaeger", "securityContext")
                .set(JaegerConfiguration.of(jaeger), "userconfig");
        onNodes(environment, values, "jaeger", "nodeSelector");
        return new Installation(
                Operator.JAEGER,
                new ChartSource.Helmed("https://jaegertracing.github.io/helm-charts", "jaeger"),
                Namespaces.TRACING,
                Waves.OPERATORS,
                values);
    }

    /**
     * A Deployment, without the chart's own configuration, which listens for more than OTLP, and without a token, for it
     * asks Kubernetes nothing.
     *
     * @see <a href="https://opentelemetry.io/docs/platforms/kubernetes/helm/collector/">the chart</a>
     */
    private static Installation collector(Environment environment, Traces.OpenTelemetry collector) {
        Values values = new Values()
                .set(CollectorNames.NAME, "fullnameOverride")
                .set("deployment", "mode")
                .set(collector.replicas().count(), "replicaCount")
                .set(IMAGE, "image", "repository")
                .set("otelcol-k8s", "command", "name")
                .set(false, "serviceAccount", "automountServiceAccountToken")
                .set(resources(collector.resources()), "resources")
                .set(POD, "podSecurityContext")
                .set(CONTAINER, "securityContext")
                .set(CollectorConfiguration.of(collector), "alternateConfig");
        for (String port : List.of("otlp-http", "jaeger-compact", "jaeger-thrift", "jaeger-grpc", "zipkin")) {
            values.set(false, "ports", port, "enabled");
        }
        if (collector.replicas().count() > 1) {
            values.set(true, "podDisruptionBudget", "enabled").set(1, "podDisruptionBudget", "maxUnavailable");
        }
        environment
                .telemetry()
                .traceHeader()
                .ifPresent(header -> values.set(
                        List.of(Map.of(
                                "name",
                                CollectorConfiguration.HEADER,
                                "valueFrom",
                                Map.of(
                                        "secretKeyRef",
                                        Map.of("name", SecretNames.TRACES, "key", SecretNames.TRACES_HEADER)))),
                        "extraEnvs"));
        onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.OPENTELEMETRY_COLLECTOR,
                new ChartSource.Helmed(
                        "https://open-telemetry.github.io/opentelemetry-helm-charts", "opentelemetry-collector"),
                Namespaces.TRACING,
                Waves.OPERATORS,
                values);
    }

    private static Map<String, Object> resources(Resources resources) {
        return Map.of(
                "requests", ContainerResources.plain(resources.requests()),
                "limits", ContainerResources.plain(resources.limits()));
    }

    private static void onNodes(Environment environment, Values values, String... path) {
        environment
                .monitoring()
                .flatMap(Monitoring::nodePool)
                .ifPresent(pool ->
                        values.set(Map.of(environment.cluster().flavour().nodePoolLabel(), pool.value()), path));
    }
}
