package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Link;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.TenantNames;
import io.tenantry.kube.Terms;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.External;
import io.tenantry.model.Ingress;
import io.tenantry.model.Program;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.SpaceLinks;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The network policies of a space. Nothing is open but what {@code links} and the connections to the outside say; the other
 * ends of the links, in the namespaces that tenants share, are among them, each with a name of the space's own.
 *
 * <p>Assumed of the cluster: its network enforces policies, and a node always reaches its own pods, as Kubernetes says;
 * so the kubelet's probes need no rule.
 */
public final class SpacePolicies {

    private static final String COMPONENT = "network";

    private final Environment environment;
    private final Space space;
    private final SpaceNames names;

    private SpacePolicies(Environment environment, Space space) {
        this.environment = environment;
        this.space = space;
        this.names = Spaces.names(space);
    }

    /**
     * Renders the policies.
     *
     * @param environment whose cluster's addresses are not outside
     * @param space whose connections to the outside are meant
     * @param links all that may connect within the cluster, the space's pods at one end at least
     */
    public static List<HasMetadata> render(Environment environment, Space space, List<Link> links) {
        return new SpacePolicies(environment, space).policies(links);
    }

    private List<HasMetadata> policies(List<Link> links) {
        EndpointPolicies ends = EndpointPolicies.of(
                links.stream().filter(link -> link.terms().isEmpty()).toList());
        Outside outside = new Outside(environment.cluster());
        space.programs().forEach(program -> addOutside(ends, outside, program));
        if (environment.ingress() instanceof Ingress.Alb alb) {
            space.apps().values().forEach(app -> addLoadBalancer(ends, alb, app));
        }
        List<HasMetadata> policies = new ArrayList<>();
        policies.add(Baseline.deny(ofAllPods("default-deny")));
        policies.add(Baseline.resolveNames(ofAllPods("allow-dns")));
        if (environment.mesh().isPresent()) {
            policies.add(Baseline.joinMesh(ofAllPods("allow-mesh")));
        }
        ends.render(this::of).stream().sorted(ownFirst()).forEach(policies::add);
        links.forEach(link -> link.terms().ifPresent(terms -> policies.add(exception(link, terms))));
        return List.copyOf(policies);
    }

    /** The other end is the other tenant's to render. */
    private NetworkPolicy exception(Link link, Terms terms) {
        return link.from().namespace().equals(names.namespace())
                ? ExceptionPolicy.leaving(ofException(TenantNames.exceptionTo(link), link.from()), link, terms)
                : ExceptionPolicy.arriving(ofException(TenantNames.exceptionFrom(link), link.to()), link, terms);
    }

    private ObjectMeta ofException(String name, Endpoint own) {
        return Metadata.of(names.namespace(), name, labels(own.name()));
    }

    private void addOutside(EndpointPolicies ends, Outside outside, Program program) {
        Endpoint pods = SpaceLinks.endpoint(space, program);
        for (Connection connection : program.connections()) {
            if (connection instanceof Connection.ToOutside to) {
                ends.addEgress(pods, outside.of(to));
            } else if (connection instanceof Connection.ToExternal to) {
                External external = space.externals().get(to.external());
                NetworkPolicyEgressRule rule = outside.of(external);
                ends.addEgress(pods, rule);
                if (SpaceLinks.migrates(program) && external.keepsData()) {
                    ends.addEgress(SpaceLinks.migrationEndpoint(space, program), rule);
                }
            }
        }
    }

    /** It sends requests straight to pods, and is known by its subnets alone. */
    private void addLoadBalancer(EndpointPolicies ends, Ingress.Alb alb, Workload app) {
        List<NetworkPolicyPort> ports = app.routes().stream()
                .map(route -> app.ports().get(route.port()).value())
                .distinct()
                .sorted()
                .map(PolicyPorts::tcp)
                .toList();
        if (!ports.isEmpty()) {
            ends.addIngress(
                    SpaceLinks.endpoint(space, app),
                    new NetworkPolicyIngressRuleBuilder()
                            .withFrom(alb.subnets().stream()
                                    .sorted()
                                    .map(range -> Peers.range(range, List.of()))
                                    .toList())
                            .withPorts(ports)
                            .build());
        }
    }

    private Comparator<NetworkPolicy> ownFirst() {
        return Comparator.comparing(
                policy -> !policy.getMetadata().getNamespace().equals(names.namespace()));
    }

    private ObjectMeta ofAllPods(String name) {
        return Metadata.of(names.namespace(), name, labels(name));
    }

    private ObjectMeta of(Endpoint endpoint) {
        String name = endpoint.namespace().equals(names.namespace())
                ? "pods-" + endpoint.name()
                : names.shared(endpoint.name());
        return Metadata.of(endpoint.namespace(), name, labels(endpoint.name()));
    }

    private Map<String, String> labels(String name) {
        return names.labels(environment.whole().value(), name, COMPONENT);
    }
}
