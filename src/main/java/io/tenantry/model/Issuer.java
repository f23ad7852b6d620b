package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/** Who signs the certificates of the hosts. */
public sealed interface Issuer {

    /** cert-manager itself, with a CA of the cluster's own: for hosts that are not public. */
    @ModelRecord
    record SelfSigned() implements Issuer {}

    /**
     * Let's Encrypt, which asks the host itself (HTTP-01).
     *
     * @param directory which of its two services
     * @param email whom it tells that a certificate ends
     * @param name what the ClusterIssuer is called; {@code hosts} when absent
     */
    @ModelRecord
    record Acme(Directory directory, String email, Optional<Name> name) implements Issuer {

        public Acme {
            requireEmail(email);
        }
    }

    /**
     * Let's Encrypt, which asks the DNS zone (DNS-01): the one way to a wildcard, so one certificate serves every tenant
     * below the environment's domain, and a new tenant waits for none.
     *
     * @param directory which of its two services
     * @param email whom it tells that a certificate ends
     * @param cloudflareToken sealed for the namespace of cert-manager: may edit the zone, nothing else
     */
    @ModelRecord
    record AcmeDns(Directory directory, String email, SealedValue cloudflareToken) implements Issuer {

        public AcmeDns {
            requireEmail(email);
        }
    }

    /** Which of Let's Encrypt's services. */
    enum Directory {
        /** Certificates that no browser trusts, and generous limits. */
        STAGING,
        /** Certificates that browsers trust. */
        PRODUCTION
    }

    private static void requireEmail(String email) {
        new Requirements()
                .that(
                        email.matches("[A-Za-z0-9._+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+"),
                        "email",
                        "'" + email + "' is no address",
                        "such as platform@example.com")
                .check();
    }
}
