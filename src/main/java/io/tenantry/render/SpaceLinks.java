package io.tenantry.render;

import io.tenantry.kube.DatadogNames;
import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Program;
import io.tenantry.model.Space;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * A space's declared connections as links between pods: what the network policies and the mesh's authorization are made
 * of, both from this one list, so that neither can let through what the other does not.
 */
public final class SpaceLinks {

    private final PostgresAddresses postgres;
    private final Telemetry telemetry;
    private final Space space;

    private SpaceLinks(Environment environment, Space space) {
        this.postgres = new PostgresAddresses(environment.postgres());
        this.telemetry = environment.telemetry();
        this.space = space;
    }

    /** The links of {@code space}'s programs, their migrations and the provisioning of its databases. */
    public static List<Link> of(Environment environment, Space space) {
        return new SpaceLinks(environment, space).links();
    }

    /** The pods of {@code program}. */
    public static Endpoint endpoint(Space space, Program program) {
        return pods(space, program.name().value());
    }

    /** Whether {@code program} has a migration. */
    public static boolean migrates(Program program) {
        return program instanceof Workload workload && workload.migration().isPresent();
    }

    /** The pods of {@code program}'s migration. */
    public static Endpoint migrationEndpoint(Space space, Program program) {
        return pods(space, WorkloadNames.migration(program.name().value()));
    }

    /** The pods of {@code cache}. */
    public static Endpoint endpoint(Space space, Cache cache) {
        return pods(space, WorkloadNames.cache(cache.name().value()));
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Program program : space.programs()) {
            Endpoint from = endpoint(space, program);
            for (Connection connection : program.connections()) {
                links.addAll(links(from, connection));
                if (connection instanceof Connection.ToDatabase && migrates(program)) {
                    links.addAll(links(migrationEndpoint(space, program), connection));
                }
            }
        }
        space.databases().values().forEach(database -> links.add(provisioning(database)));
        return List.copyOf(links);
    }

    private List<Link> links(Endpoint from, Connection connection) {
        if (connection instanceof Connection.ToDatabase to) {
            return List.of(toDatabase(from, space.databases().get(to.database())));
        }
        if (connection instanceof Connection.ToCache to) {
            return List.of(toCache(from, space.caches().get(to.cache())));
        }
        if (connection instanceof Connection.ToDirectory to) {
            Endpoint server = pods(space, DirectoryNames.server(to.directory().value()));
            return List.of(
                    new Link(from, server, DirectoryNames.ldap()), new Link(from, server, DirectoryNames.ldaps()));
        }
        if (connection instanceof Connection.ToWorkload to) {
            PortNumber port = space.apps().get(to.workload()).ports().get(to.port());
            return List.of(new Link(from, pods(space, to.workload().value()), http(to.port(), port)));
        }
        return connection instanceof Connection.ToTelemetry to ? List.of(toTelemetry(from, to.telemetry())) : List.of();
    }

    private Link toTelemetry(Endpoint from, Telemetry.Part part) {
        Listener to =
                switch (part) {
                    case DATADOG -> new Listener(DatadogNames.agents(), DatadogNames.statsd());
                    case TRACES -> TraceListener.of(telemetry.traces().orElseThrow());
                };
        return new Link(from, to.pods(), to.port());
    }

    private Link toDatabase(Endpoint from, Database database) {
        if (database instanceof Database.InPostgres in) {
            PostgresAddress address = postgres.of(in.postgres());
            return new Link(from, address.clients(), address.port());
        }
        return new Link(from, MariaDbNames.servers(database.server().value()), MariaDbNames.port());
    }

    private Link toCache(Endpoint from, Cache cache) {
        return new Link(from, endpoint(space, cache), port(cache));
    }

    private Link provisioning(Database database) {
        SpaceNames names = Spaces.names(space);
        String name = database.name().value();
        if (database instanceof Database.InPostgres in) {
            PostgresAddress address = postgres.of(in.postgres());
            return new Link(ProvisioningNames.pod(Namespaces.POSTGRES, names, name), address.servers(), address.port());
        }
        return new Link(
                ProvisioningNames.pod(Namespaces.MARIADB, names, name),
                MariaDbNames.servers(database.server().value()),
                MariaDbNames.port());
    }

    private static Endpoint pods(Space space, String name) {
        SpaceNames names = Spaces.names(space);
        return new Endpoint(names.namespace(), name, names.selector(name), name);
    }

    /** The port that clients of {@code cache} connect to. */
    public static EndpointPort port(Cache cache) {
        return cache instanceof Cache.Redis
                ? new EndpointPort("redis", Ports.REDIS, EndpointPort.Protocol.OPAQUE)
                : new EndpointPort("memcached", Ports.MEMCACHED, EndpointPort.Protocol.OPAQUE);
    }

    /** A port of a workload: what spaces serve is HTTP. */
    public static EndpointPort http(Name name, PortNumber number) {
        return new EndpointPort(name.value(), number.value(), EndpointPort.Protocol.HTTP);
    }
}
