package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What holds for the workloads of a space, whoever's it is: names and paths of their own, and nobody's group but people's. */
final class SpaceApps {

    /** The ServiceAccounts of pods that name none and of the secrets' store, and the file of the space's settings. */
    private static final Set<String> RESERVED = Set.of("default", "external-secrets", "settings");

    private SpaceApps() {}

    static void check(
            Requirements requirements,
            String group,
            Map<Name, Database> databases,
            Map<Name, Cache> caches,
            Map<Name, External> externals,
            Map<Name, Workload> apps) {
        requireGroup(requirements, group);
        TenantReferences.check(requirements, databases, caches, externals, apps);
        requireOwnPaths(requirements, apps);
        requireOwnPods(requirements, apps);
    }

    private static void requireGroup(Requirements requirements, String group) {
        requirements
                .that(
                        group.matches("[A-Za-z0-9][A-Za-z0-9:._@/-]{0,126}"),
                        "group",
                        "'" + group + "' is no group",
                        "letters, digits and : . _ @ / -, and no system: group")
                .that(
                        !group.startsWith("system:"),
                        "group",
                        "'" + group + "' belongs to Kubernetes",
                        "a group of your own");
    }

    private static void requireOwnPaths(Requirements requirements, Map<Name, Workload> apps) {
        Map<String, Workload> taken = new HashMap<>();
        apps.forEach((name, app) -> {
            for (int i = 0; i < app.routes().size(); i++) {
                String path = app.routes().get(i).path();
                Workload other = taken.putIfAbsent(app.hosts() + path, app);
                requirements.that(
                        other == null
                                || (!other.name().equals(name) && other.family().equals(app.family())),
                        "apps." + name + ".routes[" + i + "].path",
                        "another app answers " + path + " already",
                        "a path of its own");
            }
        });
    }

    private static void requireOwnPods(Requirements requirements, Map<Name, Workload> apps) {
        apps.forEach((name, app) -> {
            requirements.that(
                    !RESERVED.contains(name.value()),
                    "apps." + name,
                    "'" + name + "' is what Kubernetes or Tenantry calls a thing of its own",
                    "another name");
            requirements.that(
                    !name.value().startsWith("cache-"),
                    "apps." + name,
                    "names from 'cache-' are those of caches",
                    "another name");
            requirements.that(
                    !name.value().endsWith("-migration"),
                    "apps." + name,
                    "names up to '-migration' are those of migrations",
                    "another name");
        });
    }
}
