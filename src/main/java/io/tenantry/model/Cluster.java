package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Kubernetes cluster that an environment lives on, as far as manifests depend on it.
 *
 * @param name what Argo CD and people call it
 * @param flavour whose Kubernetes it is
 * @param eks how an EKS cluster comes to be; absent where somebody made it already
 * @param k3s how a k3s cluster comes to be; absent where somebody made it already
 * @param nodes address ranges of the nodes: where probes and the API server come from
 * @param pods address ranges of the pods
 * @param services address ranges of the Services
 * @param apiServer where pods reach the API server
 * @param systemPool which of its node pools the platform's own controllers run on; any when absent
 * @param nodePools what nodes there are, which what runs has to fit with one of them lost; nothing is asked when empty
 */
@ModelRecord
public record Cluster(
        Name name,
        Flavour flavour,
        Optional<Eks> eks,
        Optional<K3s> k3s,
        List<Cidr> nodes,
        List<Cidr> pods,
        List<Cidr> services,
        ApiServer apiServer,
        Optional<Name> systemPool,
        List<NodePool> nodePools) {

    public Cluster {
        nodes = List.copyOf(nodes);
        pods = List.copyOf(pods);
        services = List.copyOf(services);
        nodePools = List.copyOf(nodePools);
        String expected = "at least one range: what is called the Internet leaves out the cluster's own addresses";
        Requirements requirements = new Requirements()
                .that(!nodes.isEmpty(), "nodes", "no address range", expected)
                .that(
                        eks.isEmpty() || flavour == Flavour.EKS,
                        "eks",
                        "it is no cluster of Amazon's",
                        "none, or flavour: eks")
                .that(
                        k3s.isEmpty() || flavour == Flavour.K3S,
                        "k3s",
                        "it is no cluster of k3s",
                        "none, or flavour: k3s")
                .that(!pods.isEmpty(), "pods", "no address range", expected)
                .that(!services.isEmpty(), "services", "no address range", expected);
        if (eks.map(Eks::vpc).orElse(null) instanceof Vpc.Own vpc) {
            for (Cidr range : nodes) {
                requirements.that(
                        vpc.range().contains(range),
                        "nodes",
                        "'" + range + "' is outside of the network " + vpc.range() + " that the cluster is made in",
                        "ranges in it, or another eks.vpc");
            }
        }
        requirements.check();
    }

    /**
     * The addresses behind the Service {@code kubernetes}, as {@code kubectl get endpoints kubernetes} shows them: a
     * network policy is asked about these, not about the Service.
     *
     * @param addresses when empty, those of the nodes: right where the control plane runs on nodes of its own
     * @param port 6443 on kind, k3s and kubeadm; 443 on most managed clusters
     */
    @ModelRecord
    public record ApiServer(List<Cidr> addresses, PortNumber port) {

        public ApiServer {
            addresses = List.copyOf(addresses);
        }

        /** On the nodes, at port 6443. */
        public static ClusterApiServerBuilder defaults() {
            return ClusterApiServerBuilder.builder().port(new PortNumber(6443));
        }
    }

    /** The address ranges that kind and kubeadm give a cluster when nobody says otherwise. */
    public static ClusterBuilder defaults() {
        return ClusterBuilder.builder()
                .nodes(List.of(Cidr.of("172.16.0.0/12")))
                .pods(List.of(Cidr.of("10.244.0.0/16")))
                .services(List.of(Cidr.of("10.96.0.0/12")))
                .apiServer(ApiServer.defaults().build());
    }

    /** Whether it is known to have a node for each of {@code replicas}. */
    public boolean hasNodesFor(Replicas replicas) {
        return nodePools.stream().mapToInt(NodePool::count).sum() >= replicas.count();
    }

    /** All addresses that are the cluster's own, in order. */
    public List<Cidr> ranges() {
        return Stream.of(nodes, pods, services)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
