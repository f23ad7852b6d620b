package io.tenantry.check.contradiction;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Network;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Listener;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Path;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.mesh.Proxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the mesh needs of the network. Every proxy can ask Linkerd's control plane for its certificate, for where Services
 * lead and for whom to let in: without it the pod never becomes ready. And between two pods with proxies the port of the
 * destination's proxy is open beside whatever port is: there their connections arrive.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/architecture/">Linkerd's architecture</a>
 */
public final class MeshPath implements Rule {

    @Override
    public String id() {
        return "mesh-path";
    }

    @Override
    public String summary() {
        return "NetworkPolicies leave every pod of the mesh a way to its control plane, and its connections one to the proxy.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (PodGroup group : network.reachability().groups()) {
            if (network.isMeshed(group.example())) {
                Stream.of(LinkerdNames.IDENTITY, LinkerdNames.DESTINATION, LinkerdNames.POLICY)
                        .flatMap(part -> missing(group, part, network))
                        .forEach(missing -> tell(group, missing, network, problems));
            }
        }
        network.reachability()
                .paths()
                .filter(path -> network.isMeshed(path.from().example())
                        && network.isMeshed(path.to().example()))
                .forEach(path -> network.members(path.to())
                        .flatMap(member -> missing(path, member, network).stream())
                        .forEach(problems::add));
        return problems;
    }

    private void tell(PodGroup group, Way.Missing missing, Network network, List<Problem> problems) {
        network.members(group)
                .forEach(member ->
                        problems.add(member.owner().problem(severity(), id(), missing.closed(), missing.fix())));
    }

    /** What is missing where pods with proxies are let to connect at ports that one of them says it waits at. */
    private Optional<Problem> missing(Path path, Network.Member member, Network network) {
        Pod from = path.from().example();
        PortSet meant = network.throughProxies(path.ports(), from, member.pod()).and(declared(member.owner()));
        return meant.isEmpty()
                ? Optional.empty()
                : new Way(
                                from.workload().toString(),
                                List.of(path.from()),
                                path.to(),
                                Proxies.INBOUND,
                                Proxies.INBOUND.toString())
                        .missing(network)
                        .map(missing -> member.owner()
                                .problem(
                                        severity(),
                                        id(),
                                        "what " + from.workload() + " sends to it at " + meant
                                                + " arrives at its proxy, " + Proxies.INBOUND + ": " + missing.closed(),
                                        missing.fix()));
    }

    private static PortSet declared(Manifest owner) {
        return PodTemplate.of(owner).stream()
                .flatMap(PodTemplate::containers)
                .flatMap(container -> container.path("ports").valueStream())
                .map(port -> port.path("containerPort").asInt())
                .filter(port -> port >= 1)
                .map(port -> PortSet.at(Protocol.TCP, port))
                .reduce(PortSet.none(), PortSet::or);
    }

    private static Stream<Way.Missing> missing(PodGroup group, Listener part, Network network) {
        int number = part.port().number();
        PortSet port = PortSet.at(Protocol.TCP, number);
        return network.of(Network.workload(part)).stream()
                .flatMap(servers -> new Way(
                                "the pods of " + group.namespace(), List.of(group), servers, port, "TCP " + number)
                        .missing(network).stream())
                .limit(1)
                .map(missing -> new Way.Missing(
                        "its proxies cannot ask Linkerd's " + part.pods().name() + " at TCP " + number + ": "
                                + missing.closed(),
                        missing.fix()));
    }
}
