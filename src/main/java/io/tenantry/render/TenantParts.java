package io.tenantry.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.Link;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Tenant;
import io.tenantry.render.ingress.TenantHosts;
import io.tenantry.render.mesh.TenantMesh;
import io.tenantry.render.monitoring.scrape.TenantMonitoring;
import io.tenantry.render.network.TenantPolicies;
import io.tenantry.render.postgres.TenantDatabase;
import io.tenantry.render.tenant.TenantAccess;
import io.tenantry.render.tenant.TenantNamespace;
import io.tenantry.render.tenant.TenantQuota;
import io.tenantry.render.tenant.TenantSecrets;
import io.tenantry.render.workload.App;
import io.tenantry.render.workload.MemcachedCache;
import io.tenantry.render.workload.RedisCache;
import io.tenantry.render.workload.TenantSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything of one tenant, in order. {@code guardrails/} is the platform's and nothing in {@code workloads/} may touch
 * it; {@code workloads/} is what the tenant runs.
 */
public final class TenantParts {

    private TenantParts() {}

    /** The parts of {@code tenant} in {@code environment}. */
    public static List<Part> of(Environment environment, Tenant tenant) {
        List<Part> parts = new ArrayList<>();
        List<Link> links = links(environment, tenant);
        bounds(environment, tenant, parts);
        tenant.databases()
                .forEach((name, database) ->
                        parts.add(Part.of("guardrails/database-" + name, database(environment, tenant, database))));
        reach(environment, tenant, links, parts);
        parts.add(Part.of("guardrails/ingress", TenantHosts.render(environment, tenant)));
        parts.add(Part.of(
                "guardrails/monitoring",
                TenantMonitoring.render(environment.system(), tenant, environment.postgres())));
        workloads(environment.system(), tenant, links, parts);
        parts.removeIf(part -> part.objects().isEmpty());
        return List.copyOf(parts);
    }

    private static void bounds(Environment environment, Tenant tenant, List<Part> parts) {
        Name system = environment.system();
        parts.add(Part.of("guardrails/namespace", TenantNamespace.render(system, tenant.id(), environment.purpose())));
        parts.add(Part.of(
                "guardrails/quota",
                TenantQuota.render(
                        system,
                        tenant.id(),
                        environment.sizes().get(tenant.size()),
                        environment.mesh().proxy())));
        parts.add(Part.of("guardrails/access", TenantAccess.render(system, tenant)));
        parts.add(Part.of("guardrails/secrets", TenantSecrets.render(system, environment.secrets(), tenant)));
    }

    private static List<HasMetadata> database(Environment environment, Tenant tenant, Database database) {
        Set<Access> levels = tenant.accessTo(database.name());
        if (database instanceof Database.InPostgres inPostgres) {
            return TenantDatabase.render(
                    environment.system(),
                    tenant.id(),
                    inPostgres,
                    (Postgres.Zalando) environment.postgres().get(inPostgres.postgres()),
                    levels);
        }
        return io.tenantry.render.mariadb.TenantDatabase.render(
                environment.system(),
                tenant.id(),
                (Database.InMariaDb) database,
                (MariaDb.Galera) environment.mariaDb().get(database.server()),
                levels);
    }

    private static void reach(Environment environment, Tenant tenant, List<Link> links, List<Part> parts) {
        parts.add(Part.of(
                "guardrails/network-policies",
                TenantPolicies.render(environment.system(), environment.cluster(), tenant, links)));
        parts.add(
                Part.of("guardrails/mesh", TenantMesh.render(environment.system(), environment.mesh(), tenant, links)));
    }

    /** One list for the network and for the mesh, so that neither lets through what the other does not know. */
    private static List<Link> links(Environment environment, Tenant tenant) {
        return Stream.of(
                        TenantLinks.of(tenant),
                        InboundLinks.of(environment.ingress(), tenant),
                        CrossTenantLinks.of(environment, tenant))
                .flatMap(List::stream)
                .toList();
    }

    private static void workloads(Name system, Tenant tenant, List<Link> links, List<Part> parts) {
        tenant.settings()
                .ifPresent(settings ->
                        parts.add(Part.of("workloads/settings", TenantSettings.render(system, tenant.id(), settings))));
        tenant.caches()
                .forEach((name, cache) -> parts.add(Part.of("workloads/cache-" + name, cache(system, tenant, cache))));
        tenant.apps()
                .forEach(
                        (name, app) -> parts.add(Part.of("workloads/" + name, App.render(system, tenant, app, links))));
    }

    private static List<HasMetadata> cache(Name system, Tenant tenant, Cache cache) {
        if (cache instanceof Cache.Redis redis) {
            return RedisCache.render(system, tenant.id(), redis);
        }
        return MemcachedCache.render(system, tenant.id(), (Cache.Memcached) cache);
    }
}
