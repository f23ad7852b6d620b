package io.tenantry.render;

import io.tenantry.kube.JaegerNames;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Environment;
import java.util.List;

/** Who reads from the Jaeger of an environment; who writes to it, each workload says. */
public final class TraceLinks {

    private TraceLinks() {}

    /** The links; none where traces are kept elsewhere, or nobody shows them. */
    public static List<Link> of(Environment environment) {
        if (environment.telemetry().jaeger().isEmpty()
                || environment.monitoring().isEmpty()) {
            return List.of();
        }
        Listener query = JaegerNames.query();
        return List.of(new Link(MonitoringNames.grafana(), query.pods(), query.port()));
    }
}
