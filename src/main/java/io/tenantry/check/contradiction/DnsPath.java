package io.tenantry.check.contradiction;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Network;
import io.tenantry.kube.Ports;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.reach.Direction;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every pod can ask the cluster's DNS servers, or others outside, whatever the NetworkPolicies of the set close. */
public final class DnsPath implements Rule {

    private static final PortSet DNS = PortSet.at(Protocol.UDP, Ports.DNS);

    /** Pods that ask servers of their node's or of their own. */
    private static final List<String> ASKING_ELSEWHERE = List.of("Default", "None");

    @Override
    public String id() {
        return "dns-path";
    }

    @Override
    public String summary() {
        return "NetworkPolicies leave every pod a way to DNS.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        List<Problem> problems = new ArrayList<>();
        for (PodGroup group : network.reachability().groups()) {
            missing(group, network).ifPresent(missing -> network.members(group)
                    .map(Network.Member::owner)
                    .filter(owner -> PodTemplate.of(owner).stream().noneMatch(DnsPath::asksElsewhere))
                    .forEach(owner -> problems.add(owner.problem(
                            severity(),
                            id(),
                            "its pods cannot look up names: " + missing.closed(),
                            missing.fix() + ", pods k8s-app: kube-dns, and at TCP 53 for long answers"))));
        }
        return problems;
    }

    private static Optional<Way.Missing> missing(PodGroup group, Network network) {
        if (group.escapes() || asksOutside(group, network)) {
            return Optional.empty();
        }
        return network.of(Network.DNS).stream()
                .flatMap(servers -> new Way("the pods of " + group.namespace(), List.of(group), servers, DNS, "UDP 53")
                        .missing(network).stream())
                .findFirst();
    }

    /** What nothing closes need not ask there. */
    private static boolean asksOutside(PodGroup group, Network network) {
        return !network.reachability().closing(Direction.EGRESS, group).isEmpty()
                && network.reachability().outside(Direction.EGRESS).stream()
                        .anyMatch(addresses -> network.reachability()
                                .toOutside(group, addresses)
                                .contains(Protocol.UDP, Ports.DNS));
    }

    private static boolean asksElsewhere(PodTemplate template) {
        return ASKING_ELSEWHERE.contains(template.spec().path("dnsPolicy").asText());
    }
}
