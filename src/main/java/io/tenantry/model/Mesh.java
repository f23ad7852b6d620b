package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Linkerd: mutual TLS between all pods, and nobody lets anybody in whom nobody declared.
 *
 * @param trustDomain the end of every identity
 * @param anchors names of the trust anchors that proxies believe; the first signs. A new one goes behind the first, and
 *     only when every pod has restarted since to the front, so that nobody meets an identity that is signed by a
 *     stranger
 * @param issuerLifetime how long the certificate lasts that signs the proxies' identities; at most 90 days
 * @param anchorLifetime how long each trust anchor lasts; it is renewed, with the same key, when half of that is over
 * @param proxy what each injected proxy may take
 */
@ModelRecord
public record Mesh(
        Host trustDomain, List<Name> anchors, Duration issuerLifetime, Duration anchorLifetime, Resources proxy) {

    private static final int LONGEST_ISSUER_DAYS = 90;

    public Mesh {
        anchors = List.copyOf(anchors);
        new Requirements()
                .that(!anchors.isEmpty(), "anchors", "no trust anchor", "at least one name")
                .that(Set.copyOf(anchors).size() == anchors.size(), "anchors", "one stands twice", "each name once")
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

    /** One anchor, {@code first}, of one year; issuers of 60 days below it; proxies from 20m and 32Mi up to 500m and 128Mi. */
    public static MeshBuilder defaults() {
        return MeshBuilder.builder()
                .trustDomain(Host.of("cluster.local"))
                .anchors(List.of(Name.of("first")))
                .issuerLifetime(Duration.ofDays(60))
                .anchorLifetime(Duration.ofDays(365))
                .proxy(Resources.of("20m", "32Mi", "500m", "128Mi"));
    }
}
