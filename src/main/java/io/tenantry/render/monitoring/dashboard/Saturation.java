package io.tenantry.render.monitoring.dashboard;

/** What the pods of the chosen apps take of what they may, and whether they stay. */
final class Saturation {

    private Saturation() {}

    /**
     * The row.
     *
     * @param owner the label, and the variable, that tells whose an app is
     */
    static Row of(String owner) {
        String byContainer = "{{" + owner + "}} {{container}}";
        String chosen = "%1$s=~\"$%1$s\", container=~\"$app\"".formatted(owner);
        return Row.of(
                "Saturation",
                Panel.graph(
                        "CPU",
                        Unit.CORES,
                        Query.of(
                                byContainer,
                                "sum by (%s, container) (tenant_pod_container:cpu:rate5m{%s})",
                                owner,
                                chosen)),
                Panel.graph(
                        "CPU held back",
                        Unit.RATIO,
                        Query.of(
                                byContainer,
                                "max by (%s, container) (tenant_pod_container:cpu_throttled:ratio5m{%s})",
                                owner,
                                chosen)),
                Panel.graph(
                        "Memory, of the limit",
                        Unit.RATIO,
                        Query.of(
                                byContainer,
                                "max by (%s, container) (tenant_pod_container:memory:limit_ratio{%s})",
                                owner,
                                chosen)),
                Panel.graph(
                        "Pods that are ready",
                        Unit.COUNT,
                        Query.of(
                                "{{" + owner + "}} {{deployment}}",
                                """
                                max by (%1$s, deployment)
                                  (kube_deployment_status_replicas_available{%1$s=~"$%1$s", deployment=~"$app"})""",
                                owner)),
                Panel.graph(
                        "Restarts in an hour",
                        Unit.COUNT,
                        Query.of(
                                byContainer,
                                """
                                sum by (%1$s, container) (
                                  increase(kube_pod_container_status_restarts_total{%2$s}[1h])
                                    or increase(kube_pod_init_container_status_restarts_total{%2$s}[1h])
                                )""",
                                owner,
                                chosen)));
    }
}
