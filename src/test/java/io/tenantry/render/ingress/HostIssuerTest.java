package io.tenantry.render.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Golden;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import io.tenantry.model.Issuer;
import io.tenantry.model.Name;
import io.tenantry.model.Placement;
import io.tenantry.model.Replicas;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostIssuerTest {

    private static final Ingress TRAEFIK = new Ingress.Traefik(new Placement.Replicated(new Replicas(2)));
    private static final String EMAIL = "platform@example.com";

    private final Golden golden = Golden.of(HostIssuerTest.class);

    @Test
    void selfSigned() {
        golden.matches("self-signed.yaml", render(new Issuer.SelfSigned(), TRAEFIK));
    }

    @Test
    void acmeOverHttp() {
        golden.matches(
                "acme-http.yaml",
                render(new Issuer.Acme(Issuer.Directory.PRODUCTION, EMAIL, Optional.empty()), TRAEFIK));
    }

    @Test
    void acmeUnderTheNameThatTheSystemHasForIt() {
        assertThat(render(
                        new Issuer.Acme(Issuer.Directory.PRODUCTION, EMAIL, Optional.of(Name.of("letsencrypt-prod"))),
                        TRAEFIK))
                .extracting(issuer -> issuer.getMetadata().getName())
                .containsExactly("letsencrypt-prod");
    }

    @Test
    void acmeOverHttpThroughTheGateway() {
        golden.matches(
                "acme-http-gateway.yaml",
                render(
                        new Issuer.Acme(Issuer.Directory.STAGING, EMAIL, Optional.empty()),
                        new Ingress.GatewayApi(new Placement.Replicated(new Replicas(2)))));
    }

    @Test
    void acmeOverDnsWithAWildcard() {
        byte[] sealed = new byte[2 + 512 + 20];
        sealed[0] = 2;
        SealedValue token = SealedValue.of(Base64.getEncoder().encodeToString(sealed));

        golden.matches("acme-dns.yaml", render(new Issuer.AcmeDns(Issuer.Directory.PRODUCTION, EMAIL, token), TRAEFIK));
    }

    private static List<HasMetadata> render(Issuer issuer, Ingress ingress) {
        return HostIssuer.render(
                Name.of("shop"), issuer, ingress, Host.of("example.com"), new Secrets.SealedSecrets("cert.pem"));
    }
}
