package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.ConnectionDetail;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.SpaceId;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.SpaceLinks;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.EnvVars;
import java.util.ArrayList;
import java.util.List;

/** The environment variables that a connection gives: where the other end is, and as whom to come. */
final class ConnectionEnvironment {

    /** Servers and poolers take no connection without TLS; their certificates are signed by themselves. */
    private static final String SERVERS_DEMAND = "require";

    private final PostgresAddresses postgres;
    private final Space space;
    private final SpaceNames names;
    private final Name app;
    private final List<Link> links;

    ConnectionEnvironment(PostgresAddresses postgres, Space space, Name app, List<Link> links) {
        this.postgres = postgres;
        this.space = space;
        this.names = Spaces.names(space);
        this.app = app;
        this.links = links;
    }

    List<EnvVar> of(Connection connection) {
        if (connection instanceof Connection.ToDatabase to) {
            return of(to, space.databases().get(to.database()));
        }
        if (connection instanceof Connection.ToCache to) {
            return of(to, space.caches().get(to.cache()));
        }
        if (connection instanceof Connection.ToDirectory to) {
            return of(to, space.directories().get(to.directory()));
        }
        if (connection instanceof Connection.ToWorkload to) {
            return List.of(url(
                    to,
                    names.host(to.workload().value()),
                    space.apps().get(to.workload()).ports().get(to.port()).value()));
        }
        if (connection instanceof Connection.ToTenant to) {
            return List.of(url(to));
        }
        if (connection instanceof Connection.ToTelemetry to) {
            return TelemetryEnvironment.of(to.telemetry(), links, app);
        }
        if (connection instanceof Connection.ToExternal to) {
            return ExternalEnvironment.of(to, space.externals().get(to.external()));
        }
        return List.of();
    }

    private List<EnvVar> of(Connection.ToDatabase to, Database database) {
        if (database instanceof Database.InPostgres in) {
            PostgresAddress address = postgres.of(in.postgres());
            List<EnvVar> variables = new ArrayList<>(
                    login(to, database, address.clients().host(address.clientService()), address.port()));
            variables.add(EnvVars.plain(to.variable(ConnectionDetail.SSLMODE), SERVERS_DEMAND));
            ConnectionUrl.postgres(to).ifPresent(variables::add);
            return variables;
        }
        String server = database.server().value();
        List<EnvVar> variables = new ArrayList<>(login(to, database, MariaDbNames.host(server), MariaDbNames.port()));
        ConnectionUrl.mysql(to).ifPresent(variables::add);
        return variables;
    }

    private List<EnvVar> login(Connection.ToDatabase to, Database database, String host, EndpointPort port) {
        SpaceId id = space.spaceId();
        return List.of(
                EnvVars.plain(to.variable(ConnectionDetail.HOST), host),
                EnvVars.plain(to.variable(ConnectionDetail.PORT), Integer.toString(port.number())),
                EnvVars.plain(to.variable(ConnectionDetail.NAME), database.databaseOf(id)),
                EnvVars.plain(to.variable(ConnectionDetail.USER), database.roleOf(id, to.access())),
                EnvVars.password(
                        to.variable(ConnectionDetail.PASSWORD),
                        SecretNames.databaseRole(
                                database.name().value(), to.access().key())));
    }

    private List<EnvVar> of(Connection.ToCache to, Cache cache) {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(EnvVars.plain(
                to.variable(ConnectionDetail.HOST),
                names.host(WorkloadNames.cache(cache.name().value()))));
        variables.add(EnvVars.plain(
                to.variable(ConnectionDetail.PORT),
                Integer.toString(SpaceLinks.port(cache).number())));
        if (cache instanceof Cache.Redis redis) {
            variables.add(EnvVars.password(
                    to.variable(ConnectionDetail.PASSWORD),
                    SecretNames.cache(redis.name().value())));
            ConnectionUrl.redis(to).ifPresent(variables::add);
        }
        return variables;
    }

    private List<EnvVar> of(Connection.ToDirectory to, Directory directory) {
        String name = directory.name().value();
        return List.of(
                EnvVars.plain(to.variable(ConnectionDetail.HOST), names.host(DirectoryNames.server(name))),
                EnvVars.plain(to.variable(ConnectionDetail.PORT), Integer.toString(DirectoryNames.LDAP)),
                EnvVars.plain(to.variable(ConnectionDetail.BASE_DN), directory.baseDn()),
                EnvVars.plain(to.variable(ConnectionDetail.BIND_DN), directory.bindDn()),
                EnvVars.secret(
                        to.variable(ConnectionDetail.PASSWORD), DirectoryNames.secret(name), DirectoryNames.PASSWORD));
    }

    private EnvVar url(Connection.ToTenant to) {
        String service = to.workload().value();
        Listener listener = links.stream()
                .map(Link::listener)
                .filter(each -> each.pods()
                                .namespace()
                                .equals(Namespaces.ofTenant(to.tenant().value()))
                        && each.pods().name().equals(service)
                        && each.port().name().equals(to.port().value()))
                .findFirst()
                .orElseThrow();
        return url(to, listener.pods().host(service), listener.port().number());
    }

    private static EnvVar url(Connection connection, String host, int port) {
        return EnvVars.plain(connection.variables() + "_URL", "http://" + host + ":" + port);
    }
}
