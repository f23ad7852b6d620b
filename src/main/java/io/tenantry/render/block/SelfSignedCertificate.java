package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.imports.certmanager.Issuer;
import io.tenantry.imports.certmanager.IssuerSpec;
import io.tenantry.imports.certmanager.certificatespec.IssuerRef;
import io.tenantry.imports.certmanager.issuerspec.SelfSigned;
import java.time.Duration;
import java.util.List;

/**
 * The certificate that a server shows its clients, signed by itself as those of the operators' clusters are: clients demand TLS
 * and ask no authority. The server reads it when it starts, so it is to outlive the server.
 */
public final class SelfSignedCertificate {

    private static final Duration LIFETIME = Duration.ofDays(3650);

    private SelfSignedCertificate() {}

    /** The issuer and the certificate for {@code hosts}, both called as {@code metadata} says, and so is the Secret. */
    public static List<HasMetadata> of(ObjectMeta metadata, List<String> hosts) {
        String name = metadata.getName();
        return List.of(
                new Issuer()
                        .withMetadata(new ObjectMetaBuilder(metadata).build())
                        .withSpec(new IssuerSpec().withSelfSigned(new SelfSigned())),
                new Certificate()
                        .withMetadata(new ObjectMetaBuilder(metadata).build())
                        .withSpec(new CertificateSpec()
                                .withSecretName(name)
                                .withDuration(LIFETIME.toHours() + "h")
                                .withDnsNames(hosts)
                                .withIssuerRef(new IssuerRef()
                                        .withName(name)
                                        .withKind("Issuer")
                                        .withGroup("cert-manager.io"))));
    }
}
