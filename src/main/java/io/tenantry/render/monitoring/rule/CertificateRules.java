package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Certificates that end before somebody renews them. A short life is no alarm by itself: what counts is a renewal that is
 * due and does not happen.
 */
final class CertificateRules {

    private static final String CERTIFICATE = "tenant, namespace, name";

    /** A renewal may fail once or twice, and succeed when it is tried again. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Duration NEAR = Duration.ofDays(3);

    /** A proxy's certificate lasts a day; it asks for the next when a third is left. */
    private static final Duration PROXY_NEAR = Duration.ofHours(4);

    private CertificateRules() {}

    /**
     * The rules.
     *
     * @param issuerLifetime how long the certificate lasts that signs the proxies' identities; absent where there are none
     */
    static RuleGroup group(Optional<Duration> issuerLifetime) {
        List<Alert> alerts = new ArrayList<>(hosts());
        issuerLifetime.ifPresent(lifetime -> alerts.addAll(mesh(lifetime)));
        return new RuleGroup(
                "certificates",
                List.of(Recording.of(
                        "tenant_certificate:renewal_overdue:seconds",
                        "time() - max by (%s) (certmanager_certificate_renewal_timestamp_seconds > 0)",
                        CERTIFICATE)),
                alerts);
    }

    private static List<Alert> hosts() {
        return List.of(
                new Alert(
                        "CertificateNotReady",
                        AlertSeverity.WARNING,
                        Expression.of(
                                "max by (%s) (certmanager_certificate_ready_status{condition=\"True\"}) == 0",
                                CERTIFICATE),
                        Duration.ofMinutes(30),
                        "Certificate {{ $labels.namespace }}/{{ $labels.name }} is not there",
                        "cert-manager does not get it (its readiness is {{ $value }})."),
                new Alert(
                        "CertificateNotRenewed",
                        AlertSeverity.WARNING,
                        Expression.of("tenant_certificate:renewal_overdue:seconds > " + GRACE.toSeconds()),
                        Duration.ofMinutes(10),
                        "Certificate {{ $labels.namespace }}/{{ $labels.name }} is not renewed",
                        "Its renewal is due since {{ $value | humanizeDuration }}."),
                new Alert(
                        "CertificateNearExpiry",
                        AlertSeverity.CRITICAL,
                        Expression.of(
                                """
                                max by (%s) (certmanager_certificate_expiration_timestamp_seconds > 0)
                                  - time() < %d
                                  and tenant_certificate:renewal_overdue:seconds > %d""",
                                CERTIFICATE, NEAR.toSeconds(), GRACE.toSeconds()),
                        Duration.ofMinutes(10),
                        "Certificate {{ $labels.namespace }}/{{ $labels.name }} ends soon",
                        "It ends in {{ $value | humanizeDuration }}, and its renewal is overdue."));
    }

    private static List<Alert> mesh(Duration issuerLifetime) {
        return List.of(
                new Alert(
                        "MeshIssuerNearExpiry",
                        AlertSeverity.CRITICAL,
                        Expression.of(
                                "min(issuer_cert_ttl_seconds) < %d",
                                issuerLifetime.dividedBy(10).toSeconds()),
                        Duration.ofMinutes(10),
                        "The mesh soon cannot identify anybody",
                        "The certificate that signs identities ends in {{ $value | humanizeDuration }}."),
                new Alert(
                        "ProxyCertificateNearExpiry",
                        AlertSeverity.WARNING,
                        Expression.of(
                                """
                                min by (tenant, namespace, pod)
                                  (control_identity_cert_expiration_timestamp_seconds) - time() < %d""",
                                PROXY_NEAR.toSeconds()),
                        Duration.ofMinutes(10),
                        "Pod {{ $labels.namespace }}/{{ $labels.pod }} soon has no identity in the mesh",
                        "The certificate of its proxy ends in {{ $value | humanizeDuration }}."));
    }
}
