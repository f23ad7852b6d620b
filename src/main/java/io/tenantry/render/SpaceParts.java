package io.tenantry.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.Link;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;
import io.tenantry.render.block.SecretKeepers;
import io.tenantry.render.ingress.SpaceHosts;
import io.tenantry.render.mesh.SpaceMesh;
import io.tenantry.render.monitoring.scrape.SpaceMonitoring;
import io.tenantry.render.network.SpacePolicies;
import io.tenantry.render.postgres.SpaceDatabase;
import io.tenantry.render.reloader.ReloaderAccess;
import io.tenantry.render.reloader.WatchedSecrets;
import io.tenantry.render.space.SpaceAccess;
import io.tenantry.render.space.SpaceNamespace;
import io.tenantry.render.space.SpaceQuota;
import io.tenantry.render.space.SpaceSecrets;
import io.tenantry.render.workload.App;
import io.tenantry.render.workload.DirectoryServer;
import io.tenantry.render.workload.MemcachedCache;
import io.tenantry.render.workload.RedisCache;
import io.tenantry.render.workload.SharedParts;
import io.tenantry.render.workload.TaskJobs;
import io.tenantry.render.workload.TenantSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything of one space, in order. {@code guardrails/} is the platform's and nothing in {@code workloads/} may touch it;
 * {@code workloads/} is what the space runs.
 */
public final class SpaceParts {

    private SpaceParts() {}

    /** The parts of {@code space} in {@code environment}. */
    public static List<Part> of(Environment environment, Space space) {
        List<Part> parts = new ArrayList<>();
        List<Link> links = links(environment, space);
        bounds(environment, space, parts);
        space.databases()
                .forEach((name, database) ->
                        parts.add(Part.of("guardrails/database-" + name, database(environment, space, database))));
        reach(environment, space, links, parts);
        parts.add(Part.of("guardrails/ingress", SpaceHosts.render(environment, space)));
        parts.add(Part.of("guardrails/monitoring", SpaceMonitoring.render(environment, space)));
        parts.addAll(workloads(environment, space, links));
        parts.removeIf(part -> part.objects().isEmpty());
        return List.copyOf(parts);
    }

    private static void bounds(Environment environment, Space space, List<Part> parts) {
        Name system = environment.whole();
        parts.add(Part.of("guardrails/namespace", SpaceNamespace.render(environment, space)));
        space.sizeClass()
                .map(environment.sizes()::get)
                .ifPresent(size -> parts.add(Part.of(
                        "guardrails/quota",
                        SpaceQuota.render(
                                system,
                                Spaces.names(space),
                                size,
                                environment.mesh().map(Mesh::proxy)))));
        parts.add(Part.of("guardrails/access", SpaceAccess.render(system, space)));
        parts.add(Part.of("guardrails/reloader", ReloaderAccess.in(environment, space)));
        List<HasMetadata> secrets = SpaceSecrets.render(system, environment.secrets(), space);
        parts.add(Part.of("guardrails/secrets", secrets));
        parts.add(Part.of("guardrails/secret-keepers", SecretKeepers.render(system, Spaces.names(space), secrets)));
    }

    private static List<HasMetadata> database(Environment environment, Space space, Database database) {
        Set<Access> levels = space.accessTo(database.name());
        if (database instanceof Database.InPostgres inPostgres) {
            return SpaceDatabase.render(
                    environment.whole(),
                    space.spaceId(),
                    inPostgres,
                    environment.postgres().get(inPostgres.postgres()),
                    levels);
        }
        return io.tenantry.render.mariadb.SpaceDatabase.render(
                environment.whole(),
                space.spaceId(),
                (Database.InMariaDb) database,
                environment.mariaDb().get(database.server()),
                levels);
    }

    private static void reach(Environment environment, Space space, List<Link> links, List<Part> parts) {
        parts.add(Part.of("guardrails/network-policies", SpacePolicies.render(environment, space, links)));
        environment
                .mesh()
                .ifPresent(mesh -> parts.add(
                        Part.of("guardrails/mesh", SpaceMesh.render(environment.whole(), mesh, space, links))));
    }

    /** One list for the network and for the mesh, so that neither lets through what the other does not know. */
    private static List<Link> links(Environment environment, Space space) {
        Stream<Link> links = Stream.of(
                        SpaceLinks.of(environment, space),
                        InboundLinks.of(environment, space),
                        space instanceof Tenant tenant ? CrossTenantLinks.of(environment, tenant) : List.<Link>of())
                .flatMap(List::stream);
        return environment.mesh().isPresent()
                ? links.toList()
                : links.map(Link::unmeshed).toList();
    }

    private static List<Part> workloads(Environment environment, Space space, List<Link> links) {
        List<Part> parts = new ArrayList<>();
        Name system = environment.whole();
        Flavour flavour = environment.cluster().flavour();
        PostgresAddresses postgres = new PostgresAddresses(environment.postgres());
        if (space instanceof Tenant tenant) {
            tenant.settings()
                    .ifPresent(settings -> parts.add(
                            Part.of("workloads/settings", TenantSettings.render(system, tenant.id(), settings))));
        }
        space.directories()
                .forEach((name, directory) -> parts.add(Part.of(
                        "workloads/directory-" + name,
                        DirectoryServer.render(system, Spaces.names(space), directory))));
        space.caches()
                .forEach((name, cache) ->
                        parts.add(Part.of("workloads/cache-" + name, cache(system, Spaces.names(space), cache))));
        parts.add(Part.of("workloads/shared", SharedParts.render(system, space)));
        space.apps()
                .forEach((name, app) -> parts.add(
                        Part.of("workloads/" + name, App.render(system, flavour, postgres, space, app, links))));
        space.tasks()
                .forEach((name, task) -> parts.add(
                        Part.of("workloads/" + name, TaskJobs.render(system, flavour, postgres, space, task, links))));
        return environment.reloader().isPresent()
                ? parts.stream()
                        .map(part -> Part.of(part.path(), WatchedSecrets.namedOn(part.objects())))
                        .toList()
                : parts;
    }

    private static List<HasMetadata> cache(Name system, SpaceNames names, Cache cache) {
        if (cache instanceof Cache.Redis redis) {
            return RedisCache.render(system, names, redis);
        }
        return MemcachedCache.render(system, names, (Cache.Memcached) cache);
    }
}
