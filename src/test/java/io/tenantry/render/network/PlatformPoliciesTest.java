package io.tenantry.render.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.Manifests;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Cidr;
import io.tenantry.model.Cluster;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.GitOps;
import io.tenantry.model.Ingress;
import io.tenantry.model.Issuer;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Unrestricted;
import io.tenantry.render.namespace.PlatformNamespaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformPoliciesTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    private final Golden golden = Golden.of(PlatformPoliciesTest.class);

    @Test
    void everyNamespaceIsClosedAndOpenedForWhatItNeeds() {
        golden.matches("platform.yaml", render(ENVIRONMENT));
    }

    @Test
    void everyNamespaceOfThePlatformIsClosed() {
        assertThat(render(ENVIRONMENT))
                .filteredOn(policy -> policy.getMetadata().getName().equals("default-deny"))
                .extracting(policy -> policy.getMetadata().getNamespace())
                .containsExactlyElementsOf(PlatformNamespaces.render(ENVIRONMENT).stream()
                        .map(namespace -> namespace.getMetadata().getName())
                        .toList());
    }

    @Test
    void noPolicyStandsInANamespaceThatIsNotThere() {
        Environment bare = change().postgres(Map.of())
                .mariaDb(Map.of())
                .storageClasses(ENVIRONMENT.storageClasses())
                .build();

        assertThat(render(bare))
                .extracting(policy -> policy.getMetadata().getNamespace())
                .doesNotContain("postgres", "postgres-operator", "mariadb", "sealed-secrets");
    }

    @Test
    void linksOpenBothTheirEnds() {
        Link pooling = new Link(ZalandoNames.pooler("shared"), ZalandoNames.servers("shared"), ZalandoNames.port());
        Link gossip = new Link(
                MonitoringNames.alertmanager(),
                MonitoringNames.alertmanager(),
                new EndpointPort("mesh-udp", 9094, EndpointPort.Protocol.DATAGRAM));

        golden.matches(
                "links.yaml",
                Manifests.added(render(ENVIRONMENT), PlatformPolicies.render(ENVIRONMENT, List.of(pooling, gossip))));
    }

    @Test
    void certManagerProvesHostsOverHttp() {
        Issuer acme = new Issuer.Acme(Issuer.Directory.STAGING, "platform@example.com", Optional.empty());

        golden.matches("acme.yaml", added(change().issuer(acme).build()));
    }

    @Test
    void nginxListensAtPortsOfItsOwn() {
        golden.matches(
                "nginx.yaml",
                added(change().ingress(Ingress.Nginx.defaults().build()).build()));
    }

    @Test
    void anApiServerThatIsNoNodeIsCalledWhereItIs() {
        Cluster managed = ClusterBuilder.builder(ENVIRONMENT.cluster())
                .flavour(Flavour.AKS)
                .apiServer(Cluster.ApiServer.defaults()
                        .addresses(List.of(Cidr.of("203.0.113.9/32")))
                        .port(new PortNumber(443))
                        .build())
                .build();

        Map<Unrestricted, PodSecurityExemption> exemptions = new TreeMap<>(ENVIRONMENT.podSecurity());
        exemptions.put(
                Unrestricted.LOCAL_PATH_STORAGE,
                new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "it makes folders on the node"));

        assertThat(added(change().cluster(managed).podSecurity(exemptions).build()))
                .filteredOn(policy -> policy.getMetadata().getNamespace().equals("cert-manager"))
                .satisfies(policies -> golden.matches("managed.yaml", policies));
    }

    @Test
    void aGitServerIsReachedAtItsPort() {
        GitOps gitOps = GitOps.defaults()
                .repository("ssh://git@git.example.com:2222/shop/platform.git")
                .build();

        assertThat(Manifests.of(added(change().gitOps(gitOps).build())))
                .singleElement()
                .asString()
                .contains("\"port\":22,", "\"port\":443,", "\"port\":2222,");
    }

    private static EnvironmentBuilder change() {
        return EnvironmentBuilder.builder(ENVIRONMENT);
    }

    private static List<HasMetadata> added(Environment changed) {
        return Manifests.added(render(ENVIRONMENT), render(changed));
    }

    private static List<HasMetadata> render(Environment environment) {
        return PlatformPolicies.render(environment, List.of());
    }
}
