package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateIssuersTest {

    private static final String ISSUERS =
            """
            {apiVersion: cert-manager.io/v1, kind: Issuer, metadata: {name: own, namespace: acme}}
            ---
            {apiVersion: cert-manager.io/v1, kind: ClusterIssuer, metadata: {name: hosts}}
            ---
            """;

    @Test
    void aCertificateIsAskedOfAnIssuerThatExists() {
        assertThat(problems(ISSUERS + certificate("{name: own}"))).isEmpty();
        assertThat(problems(ISSUERS + certificate("{name: own, kind: Issuer, group: cert-manager.io}")))
                .isEmpty();
        assertThat(problems(ISSUERS + certificate("{name: hosts, kind: ClusterIssuer}")))
                .isEmpty();
        assertThat(problems(ISSUERS + certificate("{name: x, kind: AWSPCAIssuer, group: awspca.cert-manager.io}")))
                .isEmpty();
        assertThat(problems(certificate("{name: x, kind: ClusterIssuer}"))).isEmpty();
    }

    @Test
    void anIssuerThatDoesNotExist() {
        assertThat(problems(ISSUERS + certificate("{name: hosts}")))
                .containsExactly(
                        "Certificate.cert-manager.io acme/c: it asks Issuer.cert-manager.io acme/hosts, which does"
                                + " not exist, for a certificate; expected an issuer that exists: there is only own");
        assertThat(problems(ISSUERS + certificate("{name: own, kind: ClusterIssuer}")))
                .containsExactly(
                        "Certificate.cert-manager.io acme/c: it asks ClusterIssuer.cert-manager.io own, which does"
                                + " not exist, for a certificate; expected an issuer that exists: there is only hosts");
    }

    @Test
    void anAnnotationAsksToo() {
        assertThat(problems(ISSUERS + annotated("networking.k8s.io/v1, kind: Ingress", "cluster-issuer: other")))
                .hasSize(1);
        assertThat(problems(ISSUERS + annotated("gateway.networking.k8s.io/v1, kind: Gateway", "issuer: other")))
                .hasSize(1);
        assertThat(problems(ISSUERS + annotated("gateway.networking.k8s.io/v1, kind: Gateway", "issuer: own")))
                .isEmpty();
        assertThat(problems(ISSUERS + annotated("v1, kind: Service", "issuer: other")))
                .isEmpty();
    }

    private static String certificate(String issuer) {
        return "{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: c, namespace: acme}, spec: {issuerRef: "
                + issuer + "}}";
    }

    private static String annotated(String kind, String annotation) {
        return "{apiVersion: " + kind + ", metadata: {name: c, namespace: acme, annotations: {cert-manager.io/"
                + annotation + "}}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new CertificateIssuers(), yaml);
    }
}
