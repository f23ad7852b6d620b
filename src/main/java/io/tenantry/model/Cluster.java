package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;

/**
 * The Kubernetes cluster that an environment lives on, as far as manifests depend on it.
 *
 * @param name what Argo CD and people call it
 * @param flavour whose Kubernetes it is
 * @param nodes address ranges of the nodes: where probes and the API server come from
 * @param pods address ranges of the pods
 * @param services address ranges of the Services
 */
@ModelRecord
public record Cluster(Name name, Flavour flavour, List<Cidr> nodes, List<Cidr> pods, List<Cidr> services) {

    public Cluster {
        nodes = List.copyOf(nodes);
        pods = List.copyOf(pods);
        services = List.copyOf(services);
        String expected = "at least one range: what is called the Internet leaves out the cluster's own addresses";
        new Requirements()
                .that(!nodes.isEmpty(), "nodes", "no address range", expected)
                .that(!pods.isEmpty(), "pods", "no address range", expected)
                .that(!services.isEmpty(), "services", "no address range", expected)
                .check();
    }

    /** The address ranges that kind and kubeadm give a cluster when nobody says otherwise. */
    public static ClusterBuilder defaults() {
        return ClusterBuilder.builder()
                .nodes(List.of(Cidr.of("172.16.0.0/12")))
                .pods(List.of(Cidr.of("10.244.0.0/16")))
                .services(List.of(Cidr.of("10.96.0.0/12")));
    }
}
