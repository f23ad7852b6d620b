package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.imports.certmanager.Issuer;
import io.tenantry.imports.certmanager.IssuerSpec;
import io.tenantry.imports.certmanager.certificatespec.IssuerRef;
import io.tenantry.imports.certmanager.issuerspec.SelfSigned;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Name;
import java.time.Duration;
import java.util.List;

/**
 * The certificate that a single server shows its clients, signed by itself as those of the operators' clusters are: clients
 * demand TLS and ask no authority. The server reads it when it starts, so it is to outlive the server.
 */
final class ServerCertificate {

    private static final Duration LIFETIME = Duration.ofDays(3650);

    private ServerCertificate() {}

    /** The issuer and the certificate, both called as {@code metadata} says, and so is the Secret. */
    static List<HasMetadata> of(Name cluster, ObjectMeta metadata) {
        String name = metadata.getName();
        String service = SinglePostgresNames.service(cluster.value());
        return List.of(
                new Issuer()
                        .withMetadata(new ObjectMetaBuilder(metadata).build())
                        .withSpec(new IssuerSpec().withSelfSigned(new SelfSigned())),
                new Certificate()
                        .withMetadata(new ObjectMetaBuilder(metadata).build())
                        .withSpec(new CertificateSpec()
                                .withSecretName(name)
                                .withDuration(LIFETIME.toHours() + "h")
                                .withDnsNames(List.of(
                                        service,
                                        service + "." + Namespaces.POSTGRES,
                                        SinglePostgresNames.server(cluster.value())
                                                .host(service)))
                                .withIssuerRef(new IssuerRef()
                                        .withName(name)
                                        .withKind("Issuer")
                                        .withGroup("cert-manager.io"))));
    }
}
