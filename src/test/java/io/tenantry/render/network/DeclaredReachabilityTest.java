package io.tenantry.render.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.tenantry.Fixtures;
import io.tenantry.Tenants;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.IngressNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import io.tenantry.render.InboundLinks;
import io.tenantry.render.SpaceLinks;
import io.tenantry.render.Spaces;
import io.tenantry.render.network.Reachability.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the policies let through, found by trying everything, is what was declared: no more and no less. */
class DeclaredReachabilityTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();
    /** A pod that looks like Prometheus, where no policy keeps it from anywhere: the edge is open to all the world. */
    private static final String STRANGER = "open-namespace/stranger";

    private static final List<Integer> PORTS =
            List.of(80, 443, 3000, 3306, 4143, 4190, 4191, 5432, 6379, 8000, 8089, 9090, 9464, 11211);

    @Provide
    Arbitrary<List<Tenant>> neighbours() {
        return Tenants.neighbours();
    }

    @Property(seed = "1", tries = 60)
    void whatCanConnectIsWhatWasDeclared(@ForAll("neighbours") List<Tenant> tenants) {
        Reachability reachability = new Reachability(policies(tenants));
        Map<String, Pod> pods = pods(tenants);
        Set<String> reached = new TreeSet<>();
        pods.forEach((from, source) -> pods.forEach((to, destination) -> {
            if (!from.equals(to)) {
                PORTS.stream()
                        .filter(port -> reachability.reaches(source, destination, "TCP", port))
                        .forEach(port -> reached.add(from + " => " + to + " : " + port));
            }
        }));

        assertThat(reached).isEqualTo(declared(tenants, pods));
    }

    @Property(seed = "1", tries = 60)
    void everyPeerNamesItsNamespace(@ForAll("neighbours") List<Tenant> tenants) {
        Stream<NetworkPolicyPeer> peers = tenants.stream()
                .flatMap(tenant -> ofTenant(tenant).stream())
                .map(NetworkPolicy.class::cast)
                .flatMap(DeclaredReachabilityTest::peers);

        assertThat(peers).allSatisfy(peer -> {
            if (peer.getIpBlock() == null) {
                assertThat(peer.getNamespaceSelector().getMatchLabels()).containsKey(Labels.NAMESPACE_NAME);
                assertThat(peer.getPodSelector().getMatchLabels()).isNotEmpty();
            }
        });
    }

    @Property(seed = "1", tries = 60)
    void tenantsNeverShareAPolicy(@ForAll("neighbours") List<Tenant> tenants) {
        assertThat(policies(tenants))
                .extracting(policy -> policy.getMetadata().getNamespace() + "/"
                        + policy.getMetadata().getName())
                .doesNotHaveDuplicates();
    }

    private static Stream<NetworkPolicyPeer> peers(NetworkPolicy policy) {
        return Stream.concat(
                policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()));
    }

    /** Said in the test's own words, from the links' ends and the pods that they select. */
    private static Set<String> declared(List<Tenant> tenants, Map<String, Pod> pods) {
        Set<String> declared = new TreeSet<>(Set.of(STRANGER + " => ingress/traefik : 8000"));
        for (Tenant tenant : tenants) {
            for (Link link : links(tenant)) {
                pods.forEach((from, source) -> pods.forEach((to, destination) -> {
                    if (!from.equals(to) && isOf(link.from(), source) && isOf(link.to(), destination)) {
                        ports(link.port()).forEach(port -> declared.add(from + " => " + to + " : " + port));
                    }
                }));
            }
        }
        return declared;
    }

    private static boolean isOf(Endpoint endpoint, Pod pod) {
        return endpoint.namespace().equals(pod.namespace())
                && pod.labels().entrySet().containsAll(endpoint.selector().entrySet());
    }

    private static List<Integer> ports(EndpointPort port) {
        return port.isMeshed() ? List.of(port.number(), Ports.PROXY_INBOUND) : List.of(port.number());
    }

    private static List<HasMetadata> policies(List<Tenant> tenants) {
        List<HasMetadata> policies = new ArrayList<>(PlatformPolicies.render(ENVIRONMENT, List.of()));
        tenants.forEach(tenant -> policies.addAll(ofTenant(tenant)));
        return policies;
    }

    private static List<HasMetadata> ofTenant(Tenant tenant) {
        return SpacePolicies.render(ENVIRONMENT, tenant, links(tenant));
    }

    private static List<Link> links(Tenant tenant) {
        return Stream.concat(SpaceLinks.of(ENVIRONMENT, tenant).stream(), InboundLinks.of(ENVIRONMENT, tenant).stream())
                .toList();
    }

    /** One of each kind, and two that carry labels they have no right to. */
    private static Map<String, Pod> pods(List<Tenant> tenants) {
        Map<String, Pod> pods = new LinkedHashMap<>();
        put(pods, ZalandoNames.pooler("shared"));
        put(pods, ZalandoNames.servers("shared"));
        put(pods, MariaDbNames.servers("shared"));
        put(pods, MonitoringNames.prometheus());
        put(pods, MonitoringNames.grafana());
        put(pods, IngressNames.traefik());
        for (Tenant tenant : tenants) {
            tenant.apps().values().forEach(app -> {
                put(pods, SpaceLinks.endpoint(tenant, app));
                put(pods, SpaceLinks.migrationEndpoint(tenant, app));
            });
            tenant.caches().values().forEach(cache -> put(pods, SpaceLinks.endpoint(tenant, cache)));
            tenant.databases().values().forEach(database -> put(pods, provisioning(tenant, database)));
        }
        Map<String, String> labels = MonitoringNames.prometheus().selector();
        pods.put("tenant-acme/impostor", new Pod(Namespaces.ofTenant("acme"), labels));
        pods.put(STRANGER, new Pod("open-namespace", labels));
        return pods;
    }

    private static Endpoint provisioning(Tenant tenant, Database database) {
        return ProvisioningNames.pod(
                database instanceof Database.InPostgres ? Namespaces.POSTGRES : Namespaces.MARIADB,
                Spaces.names(tenant),
                database.name().value());
    }

    private static void put(Map<String, Pod> pods, Endpoint endpoint) {
        pods.put(
                endpoint.namespace() + "/" + endpoint.name(),
                new Pod(endpoint.namespace(), new HashMap<>(endpoint.selector())));
    }
}
