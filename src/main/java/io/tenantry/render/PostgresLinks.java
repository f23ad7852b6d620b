package io.tenantry.render;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Name;
import java.util.List;

/** What a PostgreSQL cluster needs to connect to, whoever its tenants are. */
public final class PostgresLinks {

    private PostgresLinks() {}

    /**
     * The links of {@code cluster}: its servers among each other, for replication and for the choice of a primary; the
     * operator, its pooler and its preparation to them; and Prometheus to the exporters and to Patroni. Beyond pods, the
     * servers reach the API server, where Patroni keeps who the primary is.
     */
    public static List<Link> of(Name cluster) {
        Endpoint prometheus = MonitoringNames.prometheus();
        Endpoint servers = ZalandoNames.servers(cluster.value());
        return List.of(
                new Link(servers, servers, ZalandoNames.port()),
                new Link(servers, servers, ZalandoNames.patroniPort()),
                new Link(ZalandoNames.operator(), servers, ZalandoNames.port()),
                new Link(ZalandoNames.operator(), servers, ZalandoNames.patroniPort()),
                new Link(ZalandoNames.pooler(cluster.value()), servers, ZalandoNames.port()),
                new Link(ZalandoNames.preparationPod(cluster.value()), servers, ZalandoNames.port()),
                new Link(prometheus, servers, ZalandoNames.metricsPort()),
                new Link(prometheus, servers, ZalandoNames.patroniPort()));
    }
}
