package io.tenantry.render.gitops;

import io.tenantry.kube.LogNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Environment;
import io.tenantry.model.LogSink;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Operator;
import io.tenantry.render.block.ContainerResources;
import java.util.List;
import java.util.Map;

/** Who collects what containers write, and who keeps it. */
final class LogCharts {

    private static final long USER = 10_001;

    private LogCharts() {}

    static List<Installation> of(Environment environment, LogSink sink) {
        if (sink instanceof LogSink.CloudWatch cloudWatch) {
            return List.of(fluentBit(
                    FluentBitConfiguration.outputs(cloudWatch),
                    new Values()
                            .set(
                                    Map.of(AwsRole.ANNOTATION, cloudWatch.role().arn()),
                                    "serviceAccount",
                                    "annotations")));
        }
        if (sink instanceof LogSink.Elasticsearch elasticsearch) {
            return List.of(fluentBit(
                    FluentBitConfiguration.outputs(elasticsearch), new Values().set(List.of(password()), "env")));
        }
        LogSink.Loki loki = (LogSink.Loki) sink;
        return List.of(fluentBit(FluentBitConfiguration.LOKI, new Values()), loki(environment, loki));
    }

    private static Map<String, Object> password() {
        return Map.of(
                "name",
                FluentBitConfiguration.PASSWORD,
                "valueFrom",
                Map.of("secretKeyRef", Map.of("name", SecretNames.LOG_SINK, "key", SecretNames.PASSWORD)));
    }

    /**
     * The newest lines wait in files of the node while whoever keeps them cannot be reached.
     *
     * @see <a href="https://docs.fluentbit.io/manual/data-pipeline/outputs">outputs</a>
     */
    private static Installation fluentBit(String outputs, Values values) {
        return new Installation(
                Operator.FLUENT_BIT,
                new ChartSource.Helmed("https://fluent.github.io/helm-charts", "fluent-bit"),
                Namespaces.LOGGING,
                Waves.OPERATORS,
                values.set(false, "testFramework", "enabled")
                        .set(FluentBitConfiguration.INPUTS, "config", "inputs")
                        .set(FluentBitConfiguration.FILTERS, "config", "filters")
                        .set(outputs, "config", "outputs")
                        .set(List.of(Map.of("operator", "Exists")), "tolerations")
                        .set(ContainerValues.resources("50m", "64Mi", "128Mi"), "resources"));
    }

    /**
     * All of it in one pod with a disk: no caches, no gateway, no canary beside it, and nothing told to its makers.
     *
     * @see <a href="https://grafana.com/docs/loki/latest/setup/install/helm/install-monolithic/">monolithic mode</a>
     */
    private static Installation loki(Environment environment, LogSink.Loki loki) {
        Values values = new Values()
                .set(LogNames.LOKI, "fullnameOverride")
                .set("SingleBinary", "deploymentMode")
                .set(configuration(loki), "loki")
                .set(
                        Map.of(
                                "replicas", 1,
                                "persistence",
                                        Map.of(
                                                "enabled", true,
                                                "size", loki.volume().size().toString(),
                                                "storageClass",
                                                        loki.volume()
                                                                .storageClass()
                                                                .value()),
                                "resources",
                                        Map.of(
                                                "requests",
                                                        ContainerResources.plain(
                                                                loki.resources().requests()),
                                                "limits",
                                                        ContainerResources.plain(
                                                                loki.resources().limits()))),
                        "singleBinary")
                .set(false, "sidecar", "rules", "enabled");
        for (String scaled : List.of("read", "write", "backend")) {
            values.set(0, scaled, "replicas");
        }
        for (String beside : List.of("gateway", "chunksCache", "resultsCache", "lokiCanary", "test", "minio")) {
            values.set(false, beside, "enabled");
        }
        environment
                .monitoring()
                .flatMap(Monitoring::nodePool)
                .ifPresent(pool -> values.set(
                        Map.of(environment.cluster().flavour().nodePoolLabel(), pool.value()),
                        "singleBinary",
                        "nodeSelector"));
        return new Installation(
                Operator.LOKI,
                new ChartSource.Helmed("https://grafana.github.io/helm-charts", "loki"),
                Namespaces.LOKI,
                Waves.OPERATORS,
                values);
    }

    private static Map<String, Object> configuration(LogSink.Loki loki) {
        return Map.of(
                "auth_enabled", false,
                "analytics", Map.of("reporting_enabled", false),
                "commonConfig", Map.of("replication_factor", 1),
                "storage", Map.of("type", "filesystem"),
                "schemaConfig",
                        Map.of(
                                "configs",
                                List.of(Map.of(
                                        "from", "2024-04-01",
                                        "store", "tsdb",
                                        "object_store", "filesystem",
                                        "schema", "v13",
                                        "index", Map.of("prefix", "index_", "period", "24h")))),
                "compactor", Map.of("retention_enabled", true, "delete_request_store", "filesystem"),
                "limits_config", Map.of("retention_period", 24 * loki.days() + "h"),
                "podSecurityContext",
                        Map.of(
                                "runAsNonRoot", true,
                                "runAsUser", USER,
                                "runAsGroup", USER,
                                "fsGroup", USER,
                                "seccompProfile", Map.of("type", "RuntimeDefault")),
                "containerSecurityContext",
                        Map.of(
                                "allowPrivilegeEscalation", false,
                                "readOnlyRootFilesystem", true,
                                "capabilities", Map.of("drop", List.of("ALL"))));
    }
}
