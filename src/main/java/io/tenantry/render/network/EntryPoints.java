package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.HostNames;
import io.tenantry.model.Ingress;
import io.tenantry.render.InboundLinks;
import java.util.List;
import java.util.Optional;

/**
 * Where requests from outside arrive.
 *
 * @param controller the pods of the ingress controller
 * @param ports of these pods, which need not be those of the load balancer in front
 */
record EntryPoints(Endpoint controller, List<NetworkPolicyPort> ports) {

    /** Absent where a load balancer of the cloud's sends requests straight to workloads. */
    static Optional<EntryPoints> of(Ingress ingress) {
        return InboundLinks.controller(ingress)
                .map(controller -> new EntryPoints(
                        controller,
                        ingress instanceof Ingress.Nginx
                                ? NamespacePolicies.tcp(80, 443)
                                : NamespacePolicies.tcp(HostNames.HTTP.number(), HostNames.HTTPS.number())));
    }
}
