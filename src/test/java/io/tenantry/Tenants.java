package io.tenantry;

import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Route;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.TenantId;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tenants of any shape that the fixture's environment can hold. */
public final class Tenants {

    private static final List<String> APPS = List.of("api", "web", "python-mcp", "worker");
    private static final List<String> TARGETS =
            List.of("api", "web", "python-mcp", "worker", "main", "legacy", "sessions", "queue", "outside");

    private Tenants() {}

    /** What one app has, and what it would like to reach. */
    private record Shape(String name, boolean exposed, boolean figures, boolean migration, Set<String> targets) {}

    /** Two tenants; the second's id begins like the first's, and both may call their things alike. */
    public static Arbitrary<List<Tenant>> neighbours() {
        return Combinators.combine(one("acme"), one("acme-eu")).as(List::of);
    }

    private static Arbitrary<Tenant> one(String id) {
        return shapes().map(shapes -> tenant(id, shapes));
    }

    private static Arbitrary<List<Shape>> shapes() {
        return Combinators.combine(
                        shape("api"),
                        shape("web"),
                        shape("python-mcp"),
                        shape("worker"),
                        Arbitraries.of(APPS).set())
                .as((api, web, mcp, worker, present) -> List.of(api, web, mcp, worker).stream()
                        .filter(shape -> present.contains(shape.name()))
                        .toList());
    }

    private static Arbitrary<Shape> shape(String name) {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TARGETS).set())
                .as((exposed, figures, migration, targets) -> new Shape(name, exposed, figures, migration, targets));
    }

    private static Tenant tenant(String id, List<Shape> shapes) {
        TenantBuilder tenant = Tenant.defaults()
                .id(TenantId.of(id))
                .group(id + "-developers")
                .databases(Map.of(
                        Name.of("main"),
                        Database.InPostgres.defaults()
                                .name(Name.of("main"))
                                .postgres(Name.of("shared"))
                                .build(),
                        Name.of("legacy"),
                        Database.InMariaDb.defaults()
                                .name(Name.of("legacy"))
                                .mariaDb(Name.of("shared"))
                                .build()))
                .caches(Map.of(
                        Name.of("sessions"),
                        Cache.Memcached.defaults().name(Name.of("sessions")).build(),
                        Name.of("queue"),
                        Cache.Redis.defaults()
                                .name(Name.of("queue"))
                                .volume(Volume.of("1Gi", "fast-ssd"))
                                .build()));
        Map<Name, Workload> apps = new TreeMap<>();
        List<String> present = shapes.stream().map(Shape::name).toList();
        shapes.forEach(shape -> apps.put(Name.of(shape.name()), workload(shape, present)));
        return tenant.apps(apps).build();
    }

    private static Workload workload(Shape shape, List<String> present) {
        Map<Name, PortNumber> ports = new TreeMap<>(Map.of(Name.of("http"), new PortNumber(3000)));
        WorkloadBuilder workload = Fixtures.api().name(Name.of(shape.name()));
        if (shape.figures()) {
            ports.put(Name.of("metrics"), new PortNumber(9464));
            workload.metrics(Workload.Metrics.defaults().build());
        }
        if (shape.exposed()) {
            workload.routes(List.of(Route.defaults().path("/" + shape.name()).build()));
        }
        if (shape.migration()) {
            workload.migration(Migration.defaults().command(List.of("migrate")).build());
        }
        return workload.ports(ports).connections(connections(shape, present)).build();
    }

    private static List<Connection> connections(Shape shape, List<String> present) {
        List<Connection> connections = new ArrayList<>();
        for (String target : TARGETS) {
            if (shape.targets().contains(target)) {
                connection(shape.name(), target, present).ifPresent(connections::add);
            }
        }
        return connections;
    }

    private static Optional<Connection> connection(String from, String target, List<String> present) {
        Name name = Name.of(target);
        return Optional.ofNullable(
                switch (target) {
                    case "main", "legacy" ->
                        Connection.ToDatabase.defaults()
                                .database(name)
                                .access(Access.OWNER)
                                .variables(target.equals("main") ? "DB" : "LEGACY")
                                .build();
                    case "sessions", "queue" ->
                        Connection.ToCache.defaults()
                                .cache(name)
                                .variables(target.equals("sessions") ? "SESSIONS" : "QUEUE")
                                .build();
                    case "outside" ->
                        Connection.ToOutside.defaults().outside(name).build();
                    default ->
                        present.contains(target) && !target.equals(from)
                                ? Connection.ToWorkload.defaults()
                                        .workload(name)
                                        .build()
                                : null;
                });
    }
}
