package io.tenantry.model;

import io.tenantry.problem.Requirements;
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
