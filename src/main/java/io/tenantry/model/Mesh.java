package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;

/**
 * Linkerd: mutual TLS between all pods, and nobody lets anybody in whom nobody declared.
 *
 * @param trustDomain the end of every identity
 * @param issuerLifetime how long the certificate lasts that signs the proxies' identities; at most 90 days
 * @param anchorLifetime how long the trust anchor lasts
 * @param proxy what each injected proxy may take
 */
@ModelRecord
public record Mesh(Host trustDomain, Duration issuerLifetime, Duration anchorLifetime, Resources proxy) {

    private static final int LONGEST_ISSUER_DAYS = 90;

    public Mesh {
        new Requirements()
                .that(
                        issuerLifetime.toHours() >= 24 && issuerLifetime.toDays() <= LONGEST_ISSUER_DAYS,
                        "issuerLifetime",
                        "it is not between a day and " + LONGEST_ISSUER_DAYS + " days",
                        "24h to " + LONGEST_ISSUER_DAYS + "d")
                .that(
                        anchorLifetime.compareTo(issuerLifetime.multipliedBy(2)) >= 0,
                        "anchorLifetime",
                        "it is less than twice the issuer's",
                        "long enough that every issuer it signs ends before it")
                .check();
    }

    /** Issuers of 60 days below an anchor of one year; proxies from 20m and 32Mi up to 500m and 128Mi. */
    public static MeshBuilder defaults() {
        return MeshBuilder.builder()
                .trustDomain(Host.of("cluster.local"))
                .issuerLifetime(Duration.ofDays(60))
                .anchorLifetime(Duration.ofDays(365))
                .proxy(Resources.of("20m", "32Mi", "500m", "128Mi"));
    }
}
