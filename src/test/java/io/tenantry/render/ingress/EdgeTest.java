package io.tenantry.render.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.Placement;
import io.tenantry.model.Replicas;
import org.junit.jupiter.api.Test;

class EdgeTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Replicas TWO = new Replicas(2);

    private final Golden golden = Golden.of(EdgeTest.class);

    @Test
    void ofTraefik() {
        golden.matches("traefik.yaml", Edge.render(SYSTEM, new Ingress.Traefik(new Placement.Replicated(TWO))));
    }

    @Test
    void ofTheGatewayApi() {
        golden.matches("gateway-api.yaml", Edge.render(SYSTEM, new Ingress.GatewayApi(new Placement.Replicated(TWO))));
    }

    @Test
    void ofNginxIsItsOwnBusiness() {
        assertThat(Edge.render(SYSTEM, new Ingress.Nginx(TWO))).isEmpty();
    }
}
