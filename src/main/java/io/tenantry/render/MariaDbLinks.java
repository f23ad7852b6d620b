package io.tenantry.render;

import io.tenantry.kube.BackupNames;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Link;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.MariaDb;
import java.util.ArrayList;
import java.util.List;

/** What a MariaDB cluster needs to connect to, whoever its tenants are. */
public final class MariaDbLinks {

    private MariaDbLinks() {}

    /** The links of {@code cluster}: Galera's nodes among each other, Prometheus to the exporters, and its dumps. */
    public static List<Link> of(MariaDb cluster) {
        String name = cluster.name().value();
        Endpoint servers = MariaDbNames.servers(name);
        List<Link> links = new ArrayList<>();
        if (cluster instanceof MariaDb.Galera) {
            for (EndpointPort port : GaleraNames.portsAmongNodes()) {
                links.add(new Link(servers, servers, port));
            }
        }
        links.add(new Link(MonitoringNames.prometheus(), servers, MariaDbNames.metricsPort()));
        cluster.backup()
                .ifPresent(backup ->
                        links.add(new Link(BackupNames.dumps(Namespaces.MARIADB, name), servers, MariaDbNames.port())));
        return List.copyOf(links);
    }
}
