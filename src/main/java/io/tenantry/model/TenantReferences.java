package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/** What the connections of a space name must be the space's own. */
final class TenantReferences {

    private final Requirements requirements;
    private final Map<Name, Database> databases;
    private final Map<Name, Cache> caches;
    private final Map<Name, External> externals;
    private final Map<Name, Workload> apps;

    private TenantReferences(
            Requirements requirements,
            Map<Name, Database> databases,
            Map<Name, Cache> caches,
            Map<Name, External> externals,
            Map<Name, Workload> apps) {
        this.requirements = requirements;
        this.databases = databases;
        this.caches = caches;
        this.externals = externals;
        this.apps = apps;
    }

    static void check(
            Requirements requirements,
            Map<Name, Database> databases,
            Map<Name, Cache> caches,
            Map<Name, External> externals,
            Map<Name, Workload> apps) {
        TenantReferences references = new TenantReferences(requirements, databases, caches, externals, apps);
        apps.values().forEach(references::check);
    }

    private void check(Workload workload) {
        for (int i = 0; i < workload.connections().size(); i++) {
            check(
                    workload,
                    "apps." + workload.name() + ".connections[" + i + "]",
                    workload.connections().get(i));
        }
    }

    private void check(Workload from, String place, Connection connection) {
        if (connection instanceof Connection.ToDatabase to) {
            requireKnown(place + ".database", "database", to.database(), databases.keySet());
        } else if (connection instanceof Connection.ToCache to) {
            requireKnown(place + ".cache", "cache", to.cache(), caches.keySet());
        } else if (connection instanceof Connection.ToExternal to) {
            requireKnown(place + ".external", "external server", to.external(), externals.keySet());
        } else if (connection instanceof Connection.ToWorkload to) {
            requireKnown(place + ".workload", "app", to.workload(), apps.keySet());
            requirements.that(
                    !to.workload().equals(from.name()),
                    place + ".workload",
                    "'" + from.name() + "' connects to itself",
                    "another app beside it");
            Workload target = apps.get(to.workload());
            if (target != null) {
                requireKnown(
                        place + ".port",
                        "port of '" + to.workload() + "'",
                        to.port(),
                        target.ports().keySet());
            }
        }
    }

    private void requireKnown(String component, String what, Name name, Set<Name> known) {
        requirements.that(
                known.contains(name),
                component,
                "there is no " + what + " '" + name + "'",
                known.isEmpty()
                        ? "none, since there is none"
                        : "one of " + known.stream().sorted().toList());
    }
}
