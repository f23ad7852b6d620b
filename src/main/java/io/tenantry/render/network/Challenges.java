package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.Endpoint;
import java.util.List;
import java.util.Map;

/**
 * The pods that answer an ACME server's questions about a host. cert-manager runs them beside the controller while one is
 * open; they have no proxy.
 */
final class Challenges {

    private static final Map<String, String> SOLVERS = Map.of("acme.cert-manager.io/http01-solver", "true");
    private static final List<NetworkPolicyPort> PORT = NamespacePolicies.tcp(8089);

    private Challenges() {}

    /** Opens the way from {@code controller} to them, both ends of it. */
    static NamespacePolicies add(NamespacePolicies policies, Endpoint controller) {
        return policies.ingress("allow-challenges", SOLVERS, List.of(Peers.of(controller)), PORT)
                .egress(
                        "allow-to-challenges",
                        controller.selector(),
                        new NetworkPolicyEgressRuleBuilder()
                                .withTo(Peers.pods(controller.namespace(), SOLVERS))
                                .withPorts(PORT)
                                .build());
    }
}
