package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.List;

/**
 * How near to its limits everything is that runs, the platform's own pods included. Sidecars, proxies among them, are init
 * containers to kube-state-metrics, which has series of their own for those.
 */
final class SaturationRules {

    private SaturationRules() {}

    static RuleGroup group() {
        return new RuleGroup("saturation", recordings(), alerts());
    }

    private static List<Recording> recordings() {
        String container = "tenant, namespace, pod, container";
        return List.of(
                Recording.of(
                        "tenant_pod_container:cpu:rate5m",
                        "sum by (%s) (rate(container_cpu_usage_seconds_total{container!=\"\"}[5m]))",
                        container),
                Recording.of(
                        "tenant_pod_container:cpu_throttled:ratio5m",
                        """
                        sum by (%1$s) (rate(container_cpu_cfs_throttled_periods_total{container!=""}[5m]))
                          / sum by (%1$s) (rate(container_cpu_cfs_periods_total{container!=""}[5m]))""",
                        container),
                Recording.of(
                        "tenant_pod_container:memory:limit_ratio",
                        """
                        max by (%1$s) (container_memory_working_set_bytes{container!=""})
                          / max by (%1$s) (
                            kube_pod_container_resource_limits{resource="memory"}
                              or kube_pod_init_container_resource_limits{resource="memory"}
                          )""",
                        container),
                Recording.of(
                        "tenant_resource:quota_used:ratio",
                        """
                        max by (tenant, resource) (kube_resourcequota{tenant!="", type="used"})
                          / (max by (tenant, resource) (kube_resourcequota{tenant!="", type="hard"}) > 0)"""));
    }

    private static List<Alert> alerts() {
        return List.of(
                new Alert(
                        "CpuThrottled",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_pod_container:cpu_throttled:ratio5m > 0.25"),
                        Duration.ofMinutes(15),
                        "{{ $labels.namespace }}/{{ $labels.pod }} waits for CPU",
                        "Container {{ $labels.container }} is held back in {{ $value | humanizePercentage }} of its"
                                + " periods."),
                new Alert(
                        "MemoryNearLimit",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_pod_container:memory:limit_ratio > 0.9"),
                        Duration.ofMinutes(10),
                        "{{ $labels.namespace }}/{{ $labels.pod }} is about to be killed",
                        "Container {{ $labels.container }} uses {{ $value | humanizePercentage }} of its memory"
                                + " limit."),
                new Alert(
                        "AutoscalerAtMaximum",
                        AlertSeverity.WARNING,
                        Expression.of(
                                """
                                max by (%1$s) (kube_horizontalpodautoscaler_status_current_replicas)
                                  >= max by (%1$s) (kube_horizontalpodautoscaler_spec_max_replicas)""",
                                "tenant, namespace, horizontalpodautoscaler"),
                        Duration.ofMinutes(15),
                        "{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} cannot grow",
                        "All {{ $value }} pods that its autoscaler may start are running."),
                new Alert(
                        "ContainerRestarting",
                        AlertSeverity.WARNING,
                        Expression.of(
                                """
                                sum by (tenant, namespace, pod, container)
                                  (
                                    increase(kube_pod_container_status_restarts_total[30m])
                                      or increase(kube_pod_init_container_status_restarts_total[30m])
                                  ) > 3"""),
                        Duration.ofMinutes(5),
                        "{{ $labels.namespace }}/{{ $labels.pod }} starts again and again",
                        "Container {{ $labels.container }} started {{ $value | humanize }} times in half an hour."),
                new Alert(
                        "AppUnavailable",
                        AlertSeverity.CRITICAL,
                        Expression.of(
                                """
                                max by (%1$s) (kube_deployment_status_replicas_available) == 0
                                  and max by (%1$s) (kube_deployment_spec_replicas) > 0""",
                                "tenant, namespace, deployment"),
                        Duration.ofMinutes(5),
                        "{{ $labels.namespace }}/{{ $labels.deployment }} has no pod that is ready",
                        "Of the pods of {{ $labels.deployment }}, {{ $value }} are available."),
                new Alert(
                        "QuotaNearlyUsed",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_resource:quota_used:ratio > 0.9"),
                        Duration.ofMinutes(15),
                        "{{ $labels.tenant }} has nearly used its {{ $labels.resource }}",
                        "{{ $value | humanizePercentage }} of the quota of {{ $labels.resource }} is taken."));
    }
}
