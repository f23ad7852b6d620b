package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/** What the parts of an environment name must be there. */
final class EnvironmentReferences {

    private EnvironmentReferences() {}

    static void check(
            Requirements requirements,
            Map<Name, StorageClass> storageClasses,
            Map<Name, Postgres> postgres,
            Map<Name, MariaDb> mariaDb,
            Monitoring monitoring,
            Map<Name, SizeClass> sizes,
            Map<TenantId, Tenant> tenants) {
        Set<Name> classes = storageClasses.keySet();
        postgres.forEach((name, server) -> {
            if (server instanceof Postgres.Zalando zalando) {
                requireStorage(requirements, classes, "postgres." + name + ".zalando.volume", zalando.volume());
            }
        });
        mariaDb.forEach((name, server) -> {
            if (server instanceof MariaDb.Galera galera) {
                requireStorage(requirements, classes, "mariaDb." + name + ".galera.volume", galera.volume());
            }
        });
        requireStorage(requirements, classes, "monitoring.volume", monitoring.volume());
        requireStorage(requirements, classes, "monitoring.grafanaVolume", monitoring.grafanaVolume());
        tenants.forEach((id, tenant) -> {
            String place = "tenants." + id;
            requireKnown(requirements, place + ".size", "size class", tenant.size(), sizes.keySet());
            tenant.databases().forEach((name, database) -> {
                String at = place + ".databases." + name;
                if (database instanceof Database.InPostgres) {
                    requireKnown(
                            requirements, at + ".postgres", "PostgreSQL cluster", database.server(), postgres.keySet());
                } else {
                    requireKnown(requirements, at + ".mariaDb", "MariaDB cluster", database.server(), mariaDb.keySet());
                }
            });
            tenant.caches().forEach((name, cache) -> {
                if (cache instanceof Cache.Redis redis) {
                    requireStorage(requirements, classes, place + ".caches." + name + ".redis.volume", redis.volume());
                }
            });
        });
    }

    private static void requireStorage(Requirements requirements, Set<Name> classes, String place, Volume volume) {
        requireKnown(requirements, place + ".storageClass", "storage class", volume.storageClass(), classes);
    }

    private static void requireKnown(Requirements requirements, String place, String what, Name name, Set<Name> known) {
        requirements.that(
                known.contains(name),
                place,
                "there is no " + what + " '" + name + "'",
                known.isEmpty()
                        ? "the environment to have one; it has none"
                        : "one of " + known.stream().sorted().toList());
    }
}
