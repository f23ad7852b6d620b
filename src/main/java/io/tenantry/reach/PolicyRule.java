package io.tenantry.reach;

import java.util.List;

/**
 * What a policy opens in one direction.
 *
 * @param peers for whom; none means everyone
 * @param ports where, at the destination; none means everywhere
 */
public record PolicyRule(List<PolicyPeer> peers, List<PolicyPort> ports) {

    public PolicyRule {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }

    /** Whether it is for everyone, be they pods or addresses. */
    boolean isForEveryone() {
        return peers.isEmpty();
    }

    /** What it opens at {@code destination}. */
    PortSet at(Pod destination) {
        if (ports.isEmpty()) {
            return PortSet.all();
        }
        PortSet open = PortSet.none();
        for (PolicyPort port : ports) {
            open = open.or(port.at(destination));
        }
        return open;
    }

    /** What it opens at an address that is no pod's. */
    PortSet atAddress() {
        return ports.stream().map(PolicyPort::atAddress).reduce(PortSet::or).orElse(PortSet.all());
    }

    /** The addresses that it is for, as far as it names any. */
    Intervals addresses() {
        return peers.stream()
                .filter(PolicyPeer.Outside.class::isInstance)
                .map(peer -> ((PolicyPeer.Outside) peer).addresses())
                .reduce(Intervals.none(), Intervals::or);
    }
}
