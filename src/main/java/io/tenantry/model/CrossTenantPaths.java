package io.tenantry.model;

import io.tenantry.problem.Requirements;
import io.tenantry.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * That a path between two tenants is declared by both of them, or not at all. No invariant of an environment, since two
 * tenants cannot say it at once.
 */
final class CrossTenantPaths {

    private final Requirements requirements = new Requirements();
    private final Map<TenantId, Tenant> tenants;
    private final Tenant own;

    private CrossTenantPaths(Map<TenantId, Tenant> tenants, Tenant own) {
        this.tenants = tenants;
        this.own = own;
    }

    /** What of {@code tenant}'s declarations has no other half among {@code tenants}, or leads to nothing. */
    static List<Violation> unanswered(Map<TenantId, Tenant> tenants, Tenant tenant) {
        CrossTenantPaths paths = new CrossTenantPaths(tenants, tenant);
        paths.given();
        tenant.apps().forEach((name, app) -> paths.used("apps." + name, app));
        tenant.tasks().forEach((name, task) -> paths.used("tasks." + name, task));
        return paths.requirements.violations();
    }

    private void given() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < own.exceptions().size(); i++) {
            CrossTenantPath path = own.exceptions().get(i);
            String place = "tenants." + own.id() + ".exceptions[" + i + "]";
            requirements.that(
                    seen.add(List.of(path.tenant(), path.workload(), path.port())),
                    place,
                    "'" + path.tenant() + "' is let to '" + path.workload() + "' at '" + path.port() + "' already",
                    "each path once");
            if (isThere(place, path.tenant()) && hasPort(place, own, path.workload(), path.port())) {
                requirements.that(
                        connectionsOf(tenants.get(path.tenant())).stream()
                                .anyMatch(connection -> connection.tenant().equals(own.id())
                                        && path.answers(path.tenant(), connection)),
                        place,
                        "no app of tenant '" + path.tenant() + "' connects to it",
                        "one with {tenant: " + own.id() + ", workload: " + path.workload() + ", port: " + path.port()
                                + "} among its connections, or nothing here");
            }
        }
    }

    private void used(String place, Program program) {
        for (int i = 0; i < program.connections().size(); i++) {
            if (program.connections().get(i) instanceof Connection.ToTenant connection) {
                used("tenants." + own.id() + "." + place + ".connections[" + i + "]", connection);
            }
        }
    }

    private void used(String place, Connection.ToTenant connection) {
        if (isThere(place, connection.tenant())) {
            Tenant other = tenants.get(connection.tenant());
            if (hasPort(place, other, connection.workload(), connection.port())) {
                requirements.that(
                        other.exceptions().stream().anyMatch(path -> path.answers(own.id(), connection)),
                        place,
                        "tenant '" + other.id() + "' does not let '" + own.id() + "' come",
                        "{tenant: " + own.id() + ", workload: " + connection.workload() + ", port: "
                                + connection.port() + "} among the exceptions of " + other.id()
                                + ", or nothing here");
            }
        }
    }

    private boolean isThere(String place, TenantId other) {
        requirements.that(
                !other.equals(own.id()),
                place + ".tenant",
                "'" + other + "' is the tenant itself",
                "another tenant; within one, a connection to a workload is enough");
        requirements.that(
                other.equals(own.id()) || tenants.containsKey(other),
                place + ".tenant",
                "there is no tenant '" + other + "'",
                "one of "
                        + tenants.keySet().stream()
                                .filter(id -> !id.equals(own.id()))
                                .toList());
        return !other.equals(own.id()) && tenants.containsKey(other);
    }

    private boolean hasPort(String place, Tenant owner, Name workload, Name port) {
        Workload app = owner.apps().get(workload);
        requirements.that(
                app != null,
                place + ".workload",
                "tenant '" + owner.id() + "' has no app '" + workload + "'",
                "one of " + owner.apps().keySet());
        requirements.that(
                app == null || app.ports().containsKey(port),
                place + ".port",
                "'" + workload + "' of tenant '" + owner.id() + "' has no port '" + port + "'",
                app == null ? "" : "one of " + app.ports().keySet());
        return app != null && app.ports().containsKey(port);
    }

    private static List<Connection.ToTenant> connectionsOf(Tenant tenant) {
        List<Connection.ToTenant> connections = new ArrayList<>();
        for (Program program : tenant.programs()) {
            for (Connection connection : program.connections()) {
                if (connection instanceof Connection.ToTenant to) {
                    connections.add(to);
                }
            }
        }
        return connections;
    }
}
