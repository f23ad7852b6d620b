package io.tenantry.render;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Name;
import java.util.ArrayList;
import java.util.List;

/** What a MariaDB cluster needs to connect to, whoever its tenants are. */
public final class MariaDbLinks {

    private MariaDbLinks() {}

    /** The links of {@code cluster}: its nodes among each other, and Prometheus to the exporters. */
    public static List<Link> of(Name cluster) {
        Endpoint nodes = GaleraNames.nodes(cluster.value());
        List<Link> links = new ArrayList<>();
        for (EndpointPort port : GaleraNames.portsAmongNodes()) {
            links.add(new Link(nodes, nodes, port));
        }
        links.add(new Link(MonitoringNames.prometheus(), nodes, GaleraNames.metricsPort()));
        return List.copyOf(links);
    }
}
