package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Where secrets come from a vault, every namespace that has any has an identity that reads them. */
final class VaultIdentities {

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
            SortedSet<String> needed = SecretNamespaces.of(spaces, tenants, postgres, mariaDb, monitoring, telemetry);
            needed.forEach(namespace -> requirements.that(
                    vault.identities().containsKey(Name.of(namespace)),
                    "secrets.keyVault.identities",
                    "nobody reads the vault for the namespace '" + namespace + "'",
                    "the client id of an identity for each of " + needed));
        }
    }
}
