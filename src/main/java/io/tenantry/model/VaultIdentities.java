package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.SortedSet;

/** Where secrets come from a vault, every namespace that has any has an identity that reads them. */
final class VaultIdentities {

    private VaultIdentities() {}

    static void check(Requirements requirements, Secrets secrets, SortedSet<String> namespaces) {
        if (secrets instanceof Secrets.KeyVault vault) {
            namespaces.forEach(namespace -> requirements.that(
                    vault.identities().containsKey(Name.of(namespace)),
                    "secrets.keyVault.identities",
                    "nobody reads the vault for the namespace '" + namespace + "'",
                    "the client id of an identity for each of " + namespaces));
        }
    }
}
