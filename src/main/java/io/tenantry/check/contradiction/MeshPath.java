package io.tenantry.check.contradiction;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Network;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Listener;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every proxy can ask Linkerd's control plane for its certificate, for where Services lead and for whom to let in; without
 * it the pod never becomes ready.
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
        return "NetworkPolicies leave every pod of the mesh a way to its control plane.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (PodGroup group : network.reachability().groups()) {
            if (network.isMeshed(group.example())) {
                Stream.of(LinkerdNames.IDENTITY, LinkerdNames.DESTINATION, LinkerdNames.POLICY)
                        .flatMap(part -> missing(group, part, network))
                        .forEach(missing -> network.members(group)
                                .forEach(member -> problems.add(
                                        member.owner().problem(severity(), id(), missing.closed(), missing.fix()))));
            }
        }
        return problems;
    }

    private static Stream<Way.Missing> missing(PodGroup group, Listener part, Network network) {
        int number = part.port().number();
        PortSet port = PortSet.of(Protocol.TCP, Intervals.of(number, number));
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
