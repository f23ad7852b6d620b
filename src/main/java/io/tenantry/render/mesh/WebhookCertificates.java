package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.imports.certmanager.Issuer;
import io.tenantry.imports.certmanager.IssuerSpec;
import io.tenantry.imports.certmanager.certificatespec.IssuerRef;
import io.tenantry.imports.certmanager.certificatespec.PrivateKey;
import io.tenantry.imports.certmanager.issuerspec.Ca;
import io.tenantry.imports.certmanager.issuerspec.SelfSigned;
import io.tenantry.kube.Labels;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The certificates by which the API server knows Linkerd's webhooks. The charts would make new ones whenever they are
 * rendered, and Argo CD renders often. Each namespace has an authority of its own, which lasts, so that what the API
 * server trusts stays the same while the certificates below it come and go.
 *
 * @see <a href="https://linkerd.io/2-edge/tasks/automatically-rotating-webhook-tls-credentials/">rotating webhooks'
 *     credentials</a>
 */
final class WebhookCertificates {

    private static final String COMPONENT = "mesh-identity";
    private static final String SELF_SIGNED = "webhook-authorities";
    private static final String AUTHORITY = "webhook-authority";
    private static final String ISSUER = "webhooks";
    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(5 * 365);
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Name system;
    private final String namespace;

    private WebhookCertificates(Name system, String namespace) {
        this.system = system;
        this.namespace = namespace;
    }

    /** Those of the control plane and of the dashboard. */
    static List<HasMetadata> of(Name system) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.addAll(new WebhookCertificates(system, Namespaces.LINKERD).objects(LinkerdNames.WEBHOOKS));
        objects.addAll(new WebhookCertificates(system, Namespaces.LINKERD_VIZ).objects(LinkerdNames.VIZ_WEBHOOKS));
        return objects;
    }

    private List<HasMetadata> objects(Map<String, String> secrets) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(issuer(SELF_SIGNED, new IssuerSpec().withSelfSigned(new SelfSigned())));
        objects.add(authority());
        objects.add(issuer(ISSUER, new IssuerSpec().withCa(new Ca().withSecretName(AUTHORITY))));
        secrets.forEach((service, secret) -> objects.add(webhook(service, secret)));
        return objects;
    }

    private Issuer issuer(String name, IssuerSpec spec) {
        return new Issuer().withMetadata(metadata(name)).withSpec(spec);
    }

    private Certificate authority() {
        return certificate(
                AUTHORITY,
                AUTHORITY_LIFETIME,
                SELF_SIGNED,
                PrivateKey.RotationPolicy.NEVER,
                new CertificateSpec()
                        .withIsCA(true)
                        .withCommonName(AUTHORITY + "." + namespace)
                        .withSecretName(AUTHORITY)
                        .withUsages(CertificateSpec.Usages.CERT_SIGN, CertificateSpec.Usages.CRL_SIGN));
    }

    private Certificate webhook(String service, String secret) {
        return certificate(
                service,
                LIFETIME,
                ISSUER,
                PrivateKey.RotationPolicy.ALWAYS,
                new CertificateSpec()
                        .withDnsNames(service + "." + namespace + ".svc")
                        .withSecretName(secret)
                        .withUsages(CertificateSpec.Usages.SERVER_AUTH));
    }

    /** The policy validator is written in Rust and reads keys in PKCS #8 only; the others read both. */
    private Certificate certificate(
            String name, Duration lifetime, String issuer, PrivateKey.RotationPolicy rotation, CertificateSpec spec) {
        return new Certificate()
                .withMetadata(metadata(name))
                .withSpec(spec.withDuration(lifetime.toHours() + "h0m0s")
                        .withRenewBefore(lifetime.dividedBy(3).toHours() + "h0m0s")
                        .withIssuerRef(new IssuerRef()
                                .withGroup("cert-manager.io")
                                .withKind("Issuer")
                                .withName(issuer))
                        .withPrivateKey(new PrivateKey()
                                .withAlgorithm(PrivateKey.Algorithm.ECDSA)
                                .withSize(256L)
                                .withEncoding(PrivateKey.Encoding.PKCS8)
                                .withRotationPolicy(rotation)));
    }

    private ObjectMeta metadata(String name) {
        return Metadata.of(namespace, name, Labels.ofPlatform(system.value(), name, COMPONENT));
    }
}
