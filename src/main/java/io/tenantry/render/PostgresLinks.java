package io.tenantry.render;

import io.tenantry.kube.BackupNames;
import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Postgres;
import java.util.ArrayList;
import java.util.List;

/** What a PostgreSQL cluster needs to connect to, whoever its tenants are. */
public final class PostgresLinks {

    private PostgresLinks() {}

    /**
     * The links of {@code cluster}: its servers among each other, for replication and for the choice of a primary; the
     * operator, its pooler and its preparation to them; and Prometheus to what shows figures. Beyond pods, the servers
     * reach the API server, where their agents keep who the primary is, and the object store of their backups.
     */
    public static List<Link> of(Postgres cluster) {
        if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
            return cloudNativePg(cloudNativePg);
        }
        return cluster instanceof Postgres.Single single
                ? single(single)
                : zalando(cluster.name().value());
    }

    private static List<Link> single(Postgres.Single cluster) {
        String name = cluster.name().value();
        Endpoint server = SinglePostgresNames.server(name);
        EndpointPort port = SinglePostgresNames.port();
        List<Link> links = new ArrayList<>(List.of(
                new Link(ProvisioningNames.preparationPod(name), server, port),
                new Link(MonitoringNames.prometheus(), server, SinglePostgresNames.metricsPort())));
        cluster.backup()
                .ifPresent(backup -> links.add(new Link(BackupNames.dumps(Namespaces.POSTGRES, name), server, port)));
        return List.copyOf(links);
    }

    private static List<Link> zalando(String cluster) {
        Endpoint prometheus = MonitoringNames.prometheus();
        Endpoint servers = ZalandoNames.servers(cluster);
        return List.of(
                new Link(servers, servers, ZalandoNames.port()),
                new Link(servers, servers, ZalandoNames.patroniPort()),
                new Link(ZalandoNames.operator(), servers, ZalandoNames.port()),
                new Link(ZalandoNames.operator(), servers, ZalandoNames.patroniPort()),
                new Link(ZalandoNames.pooler(cluster), servers, ZalandoNames.port()),
                new Link(ProvisioningNames.preparationPod(cluster), servers, ZalandoNames.port()),
                new Link(prometheus, servers, ZalandoNames.metricsPort()),
                new Link(prometheus, servers, ZalandoNames.patroniPort()));
    }

    /** A primary that lost the API server asks the others' status whether it is alone. */
    private static List<Link> cloudNativePg(Postgres.CloudNativePg cluster) {
        String name = cluster.name().value();
        Endpoint servers = CloudNativePgNames.servers(name);
        Endpoint operator = CloudNativePgNames.operator();
        EndpointPort port = CloudNativePgNames.direct(name).port();
        EndpointPort status = CloudNativePgNames.statusPort();
        List<Link> links = new ArrayList<>(List.of(
                new Link(servers, servers, port),
                new Link(servers, servers, status),
                new Link(operator, servers, port),
                new Link(operator, servers, status),
                new Link(CloudNativePgNames.joining(name), servers, port),
                new Link(ProvisioningNames.preparationPod(name), servers, port),
                new Link(MonitoringNames.prometheus(), servers, CloudNativePgNames.metricsPort())));
        cluster.pooler().ifPresent(pooler -> links.add(new Link(CloudNativePgNames.pooler(name), servers, port)));
        return List.copyOf(links);
    }
}
