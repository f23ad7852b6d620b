package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the parts of an environment name must be there. */
final class EnvironmentReferences {

    /** From here on, who makes roles is nobody's master but theirs. */
    private static final int SAFE_TO_MAKE_ROLES = 16;

    private final Requirements requirements;
    private final Set<Name> nodePools;
    private final Map<Name, StorageClass> storageClasses;
    private final Set<Name> sizes;

    EnvironmentReferences(
            Requirements requirements,
            Cluster cluster,
            Map<Name, StorageClass> storageClasses,
            Map<Name, SizeClass> sizes) {
        this.requirements = requirements;
        this.nodePools = cluster.nodePools().stream().map(NodePool::name).collect(Collectors.toSet());
        this.storageClasses = storageClasses;
        this.sizes = sizes.keySet();
        requireNodePool("cluster.systemPool", cluster.systemPool());
    }

    /** What all spaces share. */
    void check(Optional<Monitoring> monitoring, Map<Name, Postgres> postgres, Map<Name, MariaDb> mariaDb) {
        postgres.forEach((name, server) -> {
            requireStorage("postgres." + name + "." + server.engine() + ".volume", server.volume());
            if (server instanceof Postgres.Single single) {
                requireNodePool("postgres." + name + ".single.nodePool", single.nodePool());
            }
        });
        mariaDb.forEach((name, server) ->
                requireStorage("mariaDb." + name + "." + server.engine() + ".volume", server.volume()));
        monitoring.ifPresent(given -> {
            requireStorage("monitoring.volume", given.volume());
            requireStorage("monitoring.grafanaVolume", given.grafanaVolume());
            requireNodePool("monitoring.nodePool", given.nodePool());
        });
    }

    /** What sends something needs somebody who takes it. */
    void check(Map<Name, OwnSpace> spaces, Map<TenantId, Tenant> tenants, Telemetry telemetry) {
        telemetry.loki().ifPresent(loki -> requireStorage("telemetry.logs.loki.volume", loki.volume()));
        spaces.forEach((name, space) -> check("spaces." + name, space, telemetry));
        tenants.forEach((id, tenant) -> check("tenants." + id, tenant, telemetry));
    }

    private void check(String place, Space space, Telemetry telemetry) {
        space.apps().forEach((name, app) -> check(place + ".apps." + name, app, telemetry));
        space.tasks().forEach((name, task) -> check(place + ".tasks." + name, task, telemetry));
    }

    private void check(String place, Program program, Telemetry telemetry) {
        for (int i = 0; i < program.connections().size(); i++) {
            if (program.connections().get(i) instanceof Connection.ToTelemetry to) {
                String part = to.telemetry().name().toLowerCase(Locale.ROOT);
                requirements.that(
                        telemetry.has(to.telemetry()),
                        place + ".connections[" + i + "].telemetry",
                        "nobody takes " + part + " here",
                        "telemetry." + part);
            }
        }
    }

    /** What is replaced in steps needs who does that, and what is analysed needs who is asked. */
    void check(
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants,
            Optional<Monitoring> monitoring,
            Optional<ArgoRollouts> rollouts) {
        spaces.forEach((name, space) -> check("spaces." + name, space, monitoring, rollouts));
        tenants.forEach((id, tenant) -> check("tenants." + id, tenant, monitoring, rollouts));
    }

    private void check(String place, Space space, Optional<Monitoring> monitoring, Optional<ArgoRollouts> rollouts) {
        space.apps().forEach((name, app) -> {
            if (app.rollout() instanceof Rollout.Progressive progressive) {
                String at = place + ".apps." + name + ".rollout";
                requirements
                        .that(rollouts.isPresent(), at, "nobody replaces versions in steps here", "rollouts: {}")
                        .that(
                                progressive.analysis().isEmpty() || monitoring.isPresent(),
                                at + ".analysis",
                                "nobody can be asked how it answers",
                                "monitoring, or no analysis");
            }
        });
    }

    /** What each space names. */
    void check(
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants,
            Map<Name, Postgres> postgres,
            Set<Name> mariaDb) {
        spaces.forEach((name, space) -> check("spaces." + name, space, postgres, mariaDb));
        tenants.forEach((id, tenant) -> check("tenants." + id, tenant, postgres, mariaDb));
    }

    private void check(String place, Space space, Map<Name, Postgres> postgres, Set<Name> mariaDb) {
        space.sizeClass()
                .ifPresent(size -> requirements.that(
                        sizes.contains(size),
                        place + ".size",
                        "there is no size class '" + size + "'"
                                + (size.equals(Tenant.USUAL_SIZE) ? ", which is that of who says none" : ""),
                        oneOf(sizes)));
        space.databases().forEach((name, database) -> {
            String at = place + ".databases." + name;
            if (database instanceof Database.InPostgres in) {
                requireKnown(at + ".postgres", "PostgreSQL cluster", database.server(), postgres.keySet());
                requirements.that(
                        in.extensions().isEmpty()
                                || !postgres.containsKey(in.postgres())
                                || postgres.get(in.postgres()) instanceof Postgres.CloudNativePg,
                        at + ".extensions",
                        "nobody makes extensions in '" + in.postgres() + "', which is no cluster of CloudNativePG's",
                        "a cluster of cloudNativePg, or no extensions");
                requirements.that(
                        in.roles() == Database.Roles.DECLARED
                                || !postgres.containsKey(in.postgres())
                                || postgres.get(in.postgres()).version() >= SAFE_TO_MAKE_ROLES,
                        at + ".roles",
                        "'" + in.postgres() + "' is PostgreSQL "
                                + Optional.ofNullable(postgres.get(in.postgres()))
                                        .map(Postgres::version)
                                        .orElse(0)
                                + ", where who makes roles may change those of all others",
                        "PostgreSQL " + SAFE_TO_MAKE_ROLES + " or later, or roles: declared");
            } else {
                requireKnown(at + ".mariaDb", "MariaDB cluster", database.server(), mariaDb);
            }
        });
        space.directories().forEach((name, directory) -> {
            requireStorage(place + ".directories." + name + ".data", directory.data());
            requireStorage(place + ".directories." + name + ".config", directory.config());
        });
        space.caches().forEach((name, cache) -> {
            if (cache instanceof Cache.Redis redis) {
                redis.volume().ifPresent(volume -> requireStorage(place + ".caches." + name + ".redis.volume", volume));
            }
        });
        space.disks().forEach((name, disk) -> requireShared(place + ".disks." + name, disk));
        space.apps().forEach((name, app) -> check(place + ".apps." + name, app));
        space.tasks().forEach((name, task) -> check(place + ".tasks." + name, task));
    }

    private void check(String place, Program program) {
        requireNodePool(place + ".nodePool", program.nodePool());
        program.volumes().forEach((name, mount) -> {
            if (mount instanceof Mount.Single single) {
                requireStorage(place + ".volumes." + name + ".single", single.volume());
            } else if (mount instanceof Mount.EachReplica each) {
                requireStorage(place + ".volumes." + name + ".eachReplica", each.volume());
            }
        });
    }

    private void requireShared(String place, SharedDisk disk) {
        requireStorage(place, disk.volume());
        StorageClass storageClass = storageClasses.get(disk.storageClass());
        requirements.that(
                storageClass == null || !storageClass.isOfOneNode(),
                place + ".storageClass",
                "one node at a time mounts a disk of '" + disk.storageClass() + "'",
                "a class of files that many nodes mount (NFS, Amazon EFS, Azure Files, Longhorn), or a disk of each app's"
                        + " own: volumes: {…: {single: …}}");
    }

    private void requireNodePool(String place, Optional<Name> nodePool) {
        nodePool.ifPresent(name -> requireKnown(place, "node pool", name, nodePools));
    }

    private void requireStorage(String place, Volume volume) {
        requireKnown(place + ".storageClass", "storage class", volume.storageClass(), storageClasses.keySet());
    }

    private void requireKnown(String place, String what, Name name, Set<Name> known) {
        requirements.that(known.contains(name), place, "there is no " + what + " '" + name + "'", oneOf(known));
    }

    private static String oneOf(Set<Name> known) {
        return known.isEmpty()
                ? "the environment to have one; it has none"
                : "one of " + known.stream().sorted().toList();
    }
}
