package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.model.Cluster;
import io.tenantry.model.Environment;
import io.tenantry.model.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the charts of third parties show their figures to Prometheus. What we render ourselves is no part of this: there
 * a link says it.
 */
final class Scrapes {

    private static final int KUBELET = 10_250;
    private static final int NODE_EXPORTER = 9100;
    private static final int CORE_DNS = 9153;

    private final SortedMap<String, List<Integer>> ports = new TreeMap<>();

    /**
     * Those of the charts' own values: Argo CD's controller, server, repo-server, application sets and notifications;
     * cert-manager and trust-manager; Linkerd's components, which have proxies; the dashboard's; the SealedSecrets
     * controller.
     */
    Scrapes(Environment environment) {
        ports.put(Namespaces.ARGO_CD, List.of(8080, 8082, 8083, 8084, 9001));
        ports.put(Namespaces.CERT_MANAGER, List.of(9402));
        environment.mesh().ifPresent(mesh -> {
            ports.put(Namespaces.LINKERD, List.of(Ports.PROXY_INBOUND, Ports.PROXY_ADMIN, 9990, 9995, 9996, 9997));
            ports.put(Namespaces.LINKERD_VIZ, List.of(Ports.PROXY_INBOUND, Ports.PROXY_ADMIN, 9994, 9995, 9998));
        });
        if (environment.secrets() instanceof Secrets.SealedSecrets) {
            ports.put(Namespaces.SEALED_SECRETS, List.of(8081));
        }
    }

    List<Integer> portsOf(String namespace) {
        return ports.get(namespace);
    }

    /** The ways of Prometheus to all of them, to the nodes and to the DNS servers. */
    NetworkPolicyEgressRule[] egress(Cluster cluster) {
        List<NetworkPolicyEgressRule> rules = new ArrayList<>();
        ports.forEach((namespace, numbers) -> rules.add(rule(List.of(Peers.namespace(namespace)), numbers)));
        rules.add(rule(List.of(Peers.pods(Namespaces.KUBE_SYSTEM, Baseline.DNS_SERVERS)), List.of(CORE_DNS)));
        rules.add(rule(
                cluster.nodes().stream()
                        .map(range -> Peers.range(range, List.of()))
                        .toList(),
                List.of(NODE_EXPORTER, KUBELET)));
        return rules.toArray(NetworkPolicyEgressRule[]::new);
    }

    private static NetworkPolicyEgressRule rule(List<NetworkPolicyPeer> peers, List<Integer> ports) {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers)
                .withPorts(ports.stream().map(PolicyPorts::tcp).toList())
                .build();
    }
}
