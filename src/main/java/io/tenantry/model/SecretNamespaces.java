package io.tenantry.model;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The namespaces that hold secrets, so that each has an account which may read its own, and nobody else's. */
final class SecretNamespaces {

    private final SortedSet<String> namespaces = new TreeSet<>();

    private SecretNamespaces() {}

    static SortedSet<String> of(
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants,
            Map<Name, Postgres> postgres,
            Map<Name, MariaDb> mariaDb,
            Optional<Monitoring> monitoring,
            Telemetry telemetry) {
        SecretNamespaces holding = new SecretNamespaces();
        spaces.forEach((name, space) -> holding.add(name.value(), hasSecrets(space)));
        tenants.forEach((id, tenant) -> holding.add("tenant-" + id, hasSecrets(tenant)));
        holding.add("postgres", !postgres.isEmpty());
        holding.add("mariadb", !mariaDb.isEmpty());
        holding.add("monitoring", monitoring.isPresent());
        holding.add("logging", telemetry.elasticsearch().isPresent());
        holding.add("tracing", telemetry.traceHeader().isPresent());
        holding.add("datadog", telemetry.datadog().isPresent());
        return holding.namespaces;
    }

    private void add(String namespace, boolean holds) {
        if (holds) {
            namespaces.add(namespace);
        }
    }

    /** Whether something of the space is hidden: a password of its own, or one of what it uses. */
    static boolean hasSecrets(Space space) {
        return space.externals().values().stream().anyMatch(External::asksForPassword)
                || !space.directories().isEmpty()
                || !space.secrets().isEmpty()
                || !space.registries().isEmpty()
                || space.tasks().values().stream().anyMatch(SecretNamespaces::usesSecrets)
                || space.caches().values().stream().anyMatch(Cache.Redis.class::isInstance)
                || space.apps().values().stream().anyMatch(SecretNamespaces::usesSecrets);
    }

    private static boolean usesSecrets(Program program) {
        return !program.secrets().isEmpty()
                || program.connections().stream().anyMatch(Connection.ToDatabase.class::isInstance);
    }
}
