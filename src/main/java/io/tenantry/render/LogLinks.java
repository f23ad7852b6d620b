package io.tenantry.render;

import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.LogNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Environment;
import java.util.ArrayList;
import java.util.List;

/** Who writes to the Loki of an environment, and who reads from it. */
public final class LogLinks {

    private LogLinks() {}

    /** The links; none where logs go elsewhere. */
    public static List<Link> of(Environment environment) {
        List<Link> links = new ArrayList<>();
        environment.telemetry().loki().ifPresent(sink -> {
            Listener loki = LogNames.loki();
            links.add(new Link(LogNames.fluentBit(), loki.pods(), loki.port()));
            environment
                    .monitoring()
                    .ifPresent(monitoring -> links.add(new Link(MonitoringNames.grafana(), loki.pods(), loki.port())));
        });
        return List.copyOf(links);
    }
}
