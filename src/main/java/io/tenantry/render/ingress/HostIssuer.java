package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.imports.certmanager.ClusterIssuer;
import io.tenantry.imports.certmanager.ClusterIssuerSpec;
import io.tenantry.imports.certmanager.certificatespec.IssuerRef;
import io.tenantry.imports.certmanager.certificatespec.PrivateKey;
import io.tenantry.imports.certmanager.issuerspec.Acme;
import io.tenantry.imports.certmanager.issuerspec.Ca;
import io.tenantry.imports.certmanager.issuerspec.SelfSigned;
import io.tenantry.imports.certmanager.issuerspec.acme.PrivateKeySecretRef;
import io.tenantry.imports.certmanager.issuerspec.acme.Solvers;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signs the certificates of hosts, and the wildcard certificate where there is one. */
public final class HostIssuer {

    private static final String STAGING = "https://acme-staging-v02.api.letsencrypt.org/directory";
    private static final String PRODUCTION = "https://acme-v02.api.letsencrypt.org/directory";
    private static final String AUTHORITY = "hosts-authority";

    private final Map<String, String> labels;
    private final Ingress ingress;

    private HostIssuer(Name system, Ingress ingress) {
        this.labels = Labels.ofPlatform(system.value(), HostNames.ISSUER, "certificates");
        this.ingress = ingress;
    }

    /** The ClusterIssuer {@link HostNames#ISSUER} and what it needs; nothing where certificates are the cloud's. */
    public static List<HasMetadata> render(Name system, Issuer issuer, Ingress ingress, Host domain, Secrets secrets) {
        if (ingress instanceof Ingress.Alb) {
            return List.of();
        }
        HostIssuer hosts = new HostIssuer(system, ingress);
        if (issuer instanceof Issuer.Acme acme) {
            return List.of(hosts.acme(name(acme), acme.directory(), acme.email(), ChallengeSolvers.http01(ingress)));
        }
        if (issuer instanceof Issuer.AcmeDns dns) {
            return hosts.dns(dns, domain, secrets);
        }
        return hosts.selfSigned();
    }

    /** What the ClusterIssuer of hosts is called. */
    static String name(Issuer issuer) {
        return issuer instanceof Issuer.Acme acme
                ? acme.name().map(Name::value).orElse(HostNames.ISSUER)
                : HostNames.ISSUER;
    }

    /** A CA of the cluster's own, signed by itself: whoever wants to trust it imports its one certificate. */
    private List<HasMetadata> selfSigned() {
        return List.of(
                new ClusterIssuer()
                        .withMetadata(Metadata.ofCluster(AUTHORITY, labels))
                        .withSpec(new ClusterIssuerSpec().withSelfSigned(new SelfSigned())),
                new Certificate()
                        .withMetadata(Metadata.of(Namespaces.CERT_MANAGER, AUTHORITY, labels))
                        .withSpec(new CertificateSpec()
                                .withIsCA(true)
                                .withCommonName(AUTHORITY)
                                .withSecretName(AUTHORITY)
                                .withDuration("87600h")
                                .withPrivateKey(ecdsa())
                                .withIssuerRef(issuerRef(AUTHORITY))),
                new ClusterIssuer()
                        .withMetadata(Metadata.ofCluster(HostNames.ISSUER, labels))
                        .withSpec(new ClusterIssuerSpec().withCa(new Ca().withSecretName(AUTHORITY))));
    }

    private List<HasMetadata> dns(Issuer.AcmeDns dns, Host domain, Secrets secrets) {
        return List.of(
                SecretObjects.render(
                        secrets,
                        Metadata.of(Namespaces.CERT_MANAGER, SecretNames.DNS_TOKEN, labels),
                        Map.of(SecretNames.DNS_TOKEN_KEY, Optional.of(dns.cloudflareToken()))),
                acme(
                        HostNames.ISSUER,
                        dns.directory(),
                        dns.email(),
                        ChallengeSolvers.cloudflare(domain, SecretNames.DNS_TOKEN, SecretNames.DNS_TOKEN_KEY),
                        ChallengeSolvers.http01(ingress)),
                HostCertificate.wildcard(domain, labels));
    }

    private ClusterIssuer acme(String name, Issuer.Directory directory, String email, Solvers... solvers) {
        return new ClusterIssuer()
                .withMetadata(Metadata.ofCluster(name, labels))
                .withSpec(new ClusterIssuerSpec()
                        .withAcme(new Acme()
                                .withServer(server(directory))
                                .withEmail(email)
                                .withPrivateKeySecretRef(new PrivateKeySecretRef().withName("acme-account"))
                                .withSolvers(solvers)));
    }

    private static String server(Issuer.Directory directory) {
        return switch (directory) {
            case STAGING -> STAGING;
            case PRODUCTION -> PRODUCTION;
        };
    }

    static PrivateKey ecdsa() {
        return new PrivateKey()
                .withAlgorithm(PrivateKey.Algorithm.ECDSA)
                .withSize(256L)
                .withRotationPolicy(PrivateKey.RotationPolicy.ALWAYS);
    }

    static IssuerRef issuerRef(String name) {
        return new IssuerRef()
                .withGroup("cert-manager.io")
                .withKind("ClusterIssuer")
                .withName(name);
    }
}
