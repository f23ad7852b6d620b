package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Where an environment's secrets come from. */
public sealed interface Secrets {

    /**
     * SealedSecrets: ciphertexts stand in the overlays, only the cluster's controller can open them.
     *
     * @param certificate how the ciphertexts were made, for whoever has to make the next one: URL or path of the
     *     controller's certificate
     */
    @ModelRecord
    record SealedSecrets(String certificate) implements Secrets {

        public SealedSecrets {
            new Requirements()
                    .that(
                            !certificate.isBlank(),
                            "certificate",
                            "it is empty",
                            "URL or path of the sealing certificate")
                    .check();
        }
    }

    /**
     * External Secrets: values stand in a store outside of the cluster, below one path, and an operator copies them in.
     * Each namespace has a store and an identity of its own, which the outside lets read that namespace's values alone.
     *
     * @param store where the values are
     * @param path what all their names begin with, such as {@code flexdesk/production}; behind it stand namespace, Secret
     *     and, as a property of that, key
     * @param refresh how often they are read again
     */
    @ModelRecord
    record ExternalSecrets(Store store, String path, Duration refresh) implements Secrets {

        private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

        public ExternalSecrets {
            new Requirements()
                    .that(PATH.matcher(path).matches(), "path", "'" + path + "' is no path", "such as acme/prod")
                    .that(refresh.toMinutes() >= 1, "refresh", "it is under a minute", "1m or more")
                    .check();
        }

        /** Every hour. */
        public static SecretsExternalSecretsBuilder defaults() {
            return SecretsExternalSecretsBuilder.builder().refresh(Duration.ofHours(1));
        }

        /** The path in the store of the values of the Secret {@code secret} in {@code namespace}; each is a property there. */
        public String pathOf(String namespace, String secret) {
            return path + "/" + namespace + "/" + secret;
        }
    }

    /**
     * Azure's Key Vault: values stand in one vault, and the Secrets Store CSI driver copies them into Secrets while a pod
     * mounts them; one small pod a namespace does, and nothing else has to. It comes to the vault as the identity of its
     * namespace (workload identity), which the outside lets read that namespace's values alone.
     *
     * @param vault its name
     * @param tenant the Entra tenant that the vault and the identities are in
     * @param identities by namespace, the client id of the identity that reads for it
     * @param refresh how often values are read again
     */
    @ModelRecord
    record KeyVault(Name vault, AzureId tenant, Map<Name, AzureId> identities, Duration refresh) implements Secrets {

        /** The pod that mounts what a namespace is given. */
        public static final Resources KEEPER = Resources.of("5m", "16Mi", "50m", "32Mi");

        private static final int LONGEST = 24;

        public KeyVault {
            identities = Sorted.copyOf(identities);
            new Requirements()
                    .that(
                            vault.value().matches("[a-z](-?[a-z0-9]){2,23}")
                                    && vault.value().length() <= LONGEST,
                            "vault",
                            "'" + vault + "' is no name of a vault",
                            "3 to " + LONGEST + " lower-case letters, digits and single dashes, from a letter")
                    .that(refresh.toMinutes() >= 1, "refresh", "it is under a minute", "1m or more")
                    .check();
        }

        /** Every two minutes, as the driver does by default. */
        public static SecretsKeyVaultBuilder defaults() {
            return SecretsKeyVaultBuilder.builder().refresh(Duration.ofMinutes(2));
        }

        /**
         * The name in the vault of the value {@code key} of the Secret {@code secret} in {@code namespace}. A vault knows
         * neither dots nor underscores.
         */
        public static String valueOf(String namespace, String secret, String key) {
            return (namespace + "--" + secret + "--" + key).replace('_', '-').replace('.', '-');
        }
    }

    /** Where External Secrets find values. */
    sealed interface Store {

        /**
         * AWS Secrets Manager, with an IAM role for each namespace, called {@code <roles>-<namespace>}.
         *
         * @param region such as {@code af-south-1}
         * @param roles what the ARNs of the roles begin with, such as {@code arn:aws:iam::111122223333:role/flexdesk}
         */
        @ModelRecord
        record AwsSecretsManager(AwsRegion region, AwsRole roles) implements Store {

            /** The ARN of the role that reads for {@code namespace}. */
            public String roleOf(String namespace) {
                return roles + "-" + namespace;
            }
        }
    }

    /**
     * Plain Secrets with one password for everything, in {@link Purpose#DEVELOPMENT} environments only.
     *
     * @param password at least 8 characters of letters, digits and dashes
     */
    @ModelRecord
    record PlainSecrets(String password) implements Secrets {

        private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9-]{8,64}");

        public PlainSecrets {
            new Requirements()
                    .that(
                            PASSWORD.matcher(password).matches(),
                            "password",
                            "it is no development password",
                            "8 to 64 letters, digits and dashes")
                    .check();
        }
    }
}
