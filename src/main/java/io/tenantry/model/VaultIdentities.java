package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where secrets come from a vault, every namespace that has any has an identity that reads them. */
final class VaultIdentities {

    private final SortedSet<String> namespaces = new TreeSet<>();

    private VaultIdentities() {}

    static void check(
            Requirements requirements,
            Secrets secrets,
            Map<Name, OwnSpace> spaces,
            Map<TenantId, Tenant> tenants,
            Map<Name, Postgres> postgres,
            Map<Name, MariaDb> mariaDb,
            Optional<Monitoring> monitoring,
            Telemetry telemetry) {
        if (secrets instanceof Secrets.KeyVault vault) {
            VaultIdentities needed = new VaultIdentities();
            spaces.forEach((name, space) -> needed.add(name.value(), hasSecrets(space)));
            tenants.forEach((id, tenant) -> needed.add("tenant-" + id, hasSecrets(tenant)));
            needed.add("postgres", !postgres.isEmpty());
            needed.add("mariadb", !mariaDb.isEmpty());
            needed.add("monitoring", monitoring.isPresent());
            needed.add("tracing", telemetry.traceHeader().isPresent());
            needed.add("datadog", telemetry.datadog().isPresent());
            needed.namespaces.forEach(namespace -> requirements.that(
                    vault.identities().containsKey(Name.of(namespace)),
                    "secrets.keyVault.identities",
                    "nobody reads the vault for the namespace '" + namespace + "'",
                    "the client id of an identity for each of " + needed.namespaces));
        }
    }

    private void add(String namespace, boolean holds) {
        if (holds) {
            namespaces.add(namespace);
        }
    }

    /** Whether something of the space is hidden: a password of its own, or one of what it uses. */
    static boolean hasSecrets(Space space) {
        return !space.externals().isEmpty()
                || !space.directories().isEmpty()
                || !space.secrets().isEmpty()
                || !space.registries().isEmpty()
                || space.tasks().values().stream().anyMatch(VaultIdentities::usesSecrets)
                || space.caches().values().stream().anyMatch(Cache.Redis.class::isInstance)
                || space.apps().values().stream().anyMatch(VaultIdentities::usesSecrets);
    }

    private static boolean usesSecrets(Program program) {
        return !program.secrets().isEmpty()
                || program.connections().stream().anyMatch(Connection.ToDatabase.class::isInstance);
    }
}
