package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformMeshTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();
    private static final Listener POOLER = new Listener(ZalandoNames.pooler("shared"), ZalandoNames.port());

    private final Golden golden = Golden.of(PlatformMeshTest.class);

    @Test
    void proxiesAnswerTheKubeletAndPrometheus() {
        golden.matches("proxies.yaml", render(List.of("postgres"), List.of(), List.of()));
    }

    @Test
    void whereTenantsMayComeInIsClosedUntilOneOfThemSaysSo() {
        golden.matches("for-tenants.yaml", render(List.of(), List.of(), List.of(POOLER)));
    }

    @Test
    void whoOfThePlatformComesInIsNamed() {
        Link pooling = new Link(ZalandoNames.pooler("shared"), ZalandoNames.servers("shared"), ZalandoNames.port());
        Link scraping = new Link(MonitoringNames.prometheus(), ZalandoNames.servers("shared"), ZalandoNames.port());
        Link gossip = new Link(
                MonitoringNames.alertmanager(),
                MonitoringNames.alertmanager(),
                new EndpointPort("mesh-udp", 9094, EndpointPort.Protocol.DATAGRAM));

        golden.matches("links.yaml", render(List.of(), List.of(pooling, scraping, gossip), List.of(POOLER)));
    }

    private static List<HasMetadata> render(List<String> meshed, List<Link> links, List<Listener> forTenants) {
        return PlatformMesh.render(
                ENVIRONMENT.system(),
                ENVIRONMENT.mesh().orElseThrow(),
                ENVIRONMENT.cluster(),
                meshed,
                links,
                forTenants);
    }
}
