package io.tenantry.render.ingress;

import io.tenantry.imports.certmanager.Certificate;
import io.tenantry.imports.certmanager.CertificateSpec;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Host;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;

/** A certificate in the controller's namespace, with a key that changes at each renewal. */
final class HostCertificate {

    private HostCertificate() {}

    /** Of the hosts of one tenant. */
    static Certificate of(String name, List<Host> hosts, Map<String, String> labels, String issuer) {
        return certificate(name, hosts.stream().map(Host::value).toList(), labels, issuer);
    }

    /** Of every host one level below {@code domain}. */
    static Certificate wildcard(Host domain, Map<String, String> labels) {
        return certificate(HostNames.WILDCARD, List.of("*." + domain), labels, HostNames.ISSUER);
    }

    private static Certificate certificate(String name, List<String> names, Map<String, String> labels, String issuer) {
        return new Certificate()
                .withMetadata(Metadata.of(Namespaces.INGRESS, name, labels))
                .withSpec(new CertificateSpec()
                        .withSecretName(name)
                        .withDnsNames(names)
                        .withPrivateKey(HostIssuer.ecdsa())
                        .withIssuerRef(HostIssuer.issuerRef(issuer)));
    }
}
