package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.TenantNames;
import io.tenantry.kube.Terms;
import io.tenantry.model.Cluster;
import io.tenantry.model.Connection;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import io.tenantry.render.TenantLinks;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A tenant's network policies. Nothing is open but what {@code links} and the connections to the outside say; the other
 * ends of the links, in the namespaces that tenants share, are among them, each with a name of the tenant's own.
 *
 * <p>Assumed of the cluster: its network enforces policies, and a node always reaches its own pods, as Kubernetes says;
 * so the kubelet's probes need no rule.
 */
public final class TenantPolicies {

    private static final String COMPONENT = "network";

    private final String system;
    private final String tenant;
    private final String namespace;

    private TenantPolicies(Name system, Tenant tenant) {
        this.system = system.value();
        this.tenant = tenant.id().value();
        this.namespace = Namespaces.ofTenant(this.tenant);
    }

    /**
     * Renders the policies.
     *
     * @param system the platform's name
     * @param cluster whose addresses are not outside
     * @param tenant whose connections to the outside are meant
     * @param links all that may connect within the cluster, the tenant's pods at one end at least
     */
    public static List<HasMetadata> render(Name system, Cluster cluster, Tenant tenant, List<Link> links) {
        return new TenantPolicies(system, tenant).policies(cluster, tenant, links);
    }

    private List<HasMetadata> policies(Cluster cluster, Tenant tenant, List<Link> links) {
        EndpointPolicies ends = EndpointPolicies.of(
                links.stream().filter(link -> link.terms().isEmpty()).toList());
        Outside outside = new Outside(cluster);
        tenant.apps().values().forEach(app -> app.connections().stream()
                .filter(Connection.ToOutside.class::isInstance)
                .map(Connection.ToOutside.class::cast)
                .forEach(connection -> ends.add(TenantLinks.endpoint(tenant, app), outside.of(connection))));
        List<HasMetadata> policies = new ArrayList<>();
        policies.add(Baseline.deny(ofAllPods("default-deny")));
        policies.add(Baseline.resolveNames(ofAllPods("allow-dns")));
        policies.add(Baseline.joinMesh(ofAllPods("allow-mesh")));
        ends.render(this::of).stream().sorted(ownFirst()).forEach(policies::add);
        links.forEach(link -> link.terms().ifPresent(terms -> policies.add(exception(link, terms))));
        return List.copyOf(policies);
    }

    /** The other end is the other tenant's to render. */
    private NetworkPolicy exception(Link link, Terms terms) {
        return link.from().namespace().equals(namespace)
                ? ExceptionPolicy.leaving(ofException(TenantNames.exceptionTo(link), link.from()), link, terms)
                : ExceptionPolicy.arriving(ofException(TenantNames.exceptionFrom(link), link.to()), link, terms);
    }

    private ObjectMeta ofException(String name, Endpoint own) {
        return Metadata.of(namespace, name, Labels.ofTenant(system, tenant, own.name(), COMPONENT));
    }

    private Comparator<NetworkPolicy> ownFirst() {
        return Comparator.comparing(
                policy -> !policy.getMetadata().getNamespace().equals(namespace));
    }

    private ObjectMeta ofAllPods(String name) {
        return Metadata.of(namespace, name, Labels.ofTenant(system, tenant, name, COMPONENT));
    }

    private ObjectMeta of(Endpoint endpoint) {
        String name = endpoint.namespace().equals(namespace)
                ? "pods-" + endpoint.name()
                : TenantNames.shared(tenant, endpoint.name());
        return Metadata.of(endpoint.namespace(), name, Labels.ofTenant(system, tenant, endpoint.name(), COMPONENT));
    }
}
