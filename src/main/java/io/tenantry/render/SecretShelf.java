package io.tenantry.render;

import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import io.tenantry.secret.SecretPlace;
import java.util.Optional;

/** A store outside of the cluster, as whoever fills it speaks of it. */
sealed interface SecretShelf {

    /** That of {@code environment}; absent where secrets come from nowhere outside. */
    static Optional<SecretShelf> of(Environment environment) {
        if (environment.secrets() instanceof Secrets.ExternalSecrets external
                && external.store() instanceof Secrets.Store.AwsSecretsManager aws) {
            return Optional.of(new SecretsManager(external, aws));
        }
        return environment.secrets() instanceof Secrets.KeyVault vault
                ? Optional.of(new Vault(vault))
                : Optional.empty();
    }

    /** What stands above all. */
    String head();

    /** Who reads for {@code namespace}. */
    String reader(String namespace);

    /** The head of a namespace's table. */
    String columns();

    /** The first cells of a row: where a value stands. */
    String cells(SecretPlace place, String property);

    /** The same in one cell, for another row to speak of. */
    String reference(SecretPlace place, String property);

    /** Whether what is no secret stands there too. */
    boolean holdsOpenValues();

    /**
     * AWS Secrets Manager.
     *
     * @param secrets below which path
     * @param aws in which region, read by whom
     */
    record SecretsManager(Secrets.ExternalSecrets secrets, Secrets.Store.AwsSecretsManager aws) implements SecretShelf {

        @Override
        public String head() {
            return """
                    # What AWS Secrets Manager holds, in %s

                    Each path is one secret, a JSON object, and each property is a key of it: `{"password": "…"}`. A path that
                    lacks one of its properties gives no Secret, and whoever needs it waits. A section is a namespace.
                    """
                    .formatted(aws.region().value());
        }

        @Override
        public String reader(String namespace) {
            return "the role `" + aws.roleOf(namespace) + "`";
        }

        @Override
        public String columns() {
            return """
                    | path | property | what it is | made by | the same as |
                    |---|---|---|---|---|
                    """;
        }

        @Override
        public String cells(SecretPlace place, String property) {
            return reference(place, property) + " | `" + property + "`";
        }

        @Override
        public String reference(SecretPlace place, String property) {
            return "`" + secrets.pathOf(place.namespace(), place.name()) + "`";
        }

        @Override
        public boolean holdsOpenValues() {
            return false;
        }
    }

    /**
     * Azure's Key Vault.
     *
     * @param vault which, and read by whom
     */
    record Vault(Secrets.KeyVault vault) implements SecretShelf {

        @Override
        public String head() {
            return """
                    # What the key vault %s holds

                    Where one value of a namespace is missing, the namespace gets none of its Secrets, and whoever needs them waits.
                    A section is a namespace.
                    """
                    .formatted(vault.vault());
        }

        @Override
        public String reader(String namespace) {
            return "the identity with the client id `"
                    + vault.identities().get(Name.of(namespace)).value() + "`";
        }

        @Override
        public String columns() {
            return """
                    | secret | what it is | made by | the same as |
                    |---|---|---|---|
                    """;
        }

        @Override
        public String cells(SecretPlace place, String property) {
            return reference(place, property);
        }

        @Override
        public String reference(SecretPlace place, String property) {
            return "`" + Secrets.KeyVault.valueOf(place.namespace(), place.name(), property) + "`";
        }

        @Override
        public boolean holdsOpenValues() {
            return true;
        }
    }
}
