package io.tenantry.render;

import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A tenant's declared connections as links between pods: what the network policies and the mesh's authorization are made
 * of, both from this one list, so that neither can let through what the other does not.
 */
public final class TenantLinks {

    private final Tenant tenant;
    private final String namespace;

    private TenantLinks(Tenant tenant) {
        this.tenant = tenant;
        this.namespace = Namespaces.ofTenant(tenant.id().value());
    }

    /** The links of {@code tenant}'s workloads, their migrations and the provisioning of its databases. */
    public static List<Link> of(Tenant tenant) {
        return new TenantLinks(tenant).links();
    }

    /** The pods of {@code workload}. */
    public static Endpoint endpoint(Tenant tenant, Workload workload) {
        return new TenantLinks(tenant).pods(workload.name().value());
    }

    /** The pods of {@code workload}'s migration. */
    public static Endpoint migrationEndpoint(Tenant tenant, Workload workload) {
        return new TenantLinks(tenant)
                .pods(WorkloadNames.migration(workload.name().value()));
    }

    /** The pods of {@code cache}. */
    public static Endpoint endpoint(Tenant tenant, Cache cache) {
        return new TenantLinks(tenant).pods(WorkloadNames.cache(cache.name().value()));
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Workload workload : tenant.apps().values()) {
            Endpoint from = endpoint(tenant, workload);
            for (Connection connection : workload.connections()) {
                links.addAll(links(from, connection));
                if (workload.migration().isPresent() && connection instanceof Connection.ToDatabase) {
                    links.addAll(links(migrationEndpoint(tenant, workload), connection));
                }
            }
        }
        tenant.databases().values().forEach(database -> links.add(provisioning(database)));
        return List.copyOf(links);
    }

    private List<Link> links(Endpoint from, Connection connection) {
        if (connection instanceof Connection.ToDatabase to) {
            return List.of(toDatabase(from, tenant.databases().get(to.database())));
        }
        if (connection instanceof Connection.ToCache to) {
            return List.of(toCache(from, tenant.caches().get(to.cache())));
        }
        if (connection instanceof Connection.ToWorkload to) {
            PortNumber port = tenant.apps().get(to.workload()).ports().get(to.port());
            return List.of(new Link(from, pods(to.workload().value()), http(to.port(), port)));
        }
        return List.of();
    }

    private static Link toDatabase(Endpoint from, Database database) {
        String server = database.server().value();
        return database instanceof Database.InPostgres
                ? new Link(from, ZalandoNames.pooler(server), ZalandoNames.port())
                : new Link(from, GaleraNames.nodes(server), GaleraNames.port());
    }

    private Link toCache(Endpoint from, Cache cache) {
        return new Link(from, endpoint(tenant, cache), port(cache));
    }

    private Link provisioning(Database database) {
        String id = tenant.id().value();
        String name = database.name().value();
        String server = database.server().value();
        return database instanceof Database.InPostgres
                ? new Link(
                        ProvisioningNames.pod(Namespaces.POSTGRES, id, name),
                        ZalandoNames.servers(server),
                        ZalandoNames.port())
                : new Link(
                        ProvisioningNames.pod(Namespaces.MARIADB, id, name),
                        GaleraNames.nodes(server),
                        GaleraNames.port());
    }

    private Endpoint pods(String name) {
        return new Endpoint(namespace, name, Labels.selector(tenant.id().value(), name), name);
    }

    /** The port that clients of {@code cache} connect to. */
    public static EndpointPort port(Cache cache) {
        return cache instanceof Cache.Redis
                ? new EndpointPort("redis", Ports.REDIS, EndpointPort.Protocol.OPAQUE)
                : new EndpointPort("memcached", Ports.MEMCACHED, EndpointPort.Protocol.OPAQUE);
    }

    /** A port of a workload: what tenants serve is HTTP. */
    public static EndpointPort http(Name name, PortNumber number) {
        return new EndpointPort(name.value(), number.value(), EndpointPort.Protocol.HTTP);
    }
}
