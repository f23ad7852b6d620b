package io.tenantry.check.contradiction;

import io.tenantry.check.cluster.Network;
import io.tenantry.reach.Direction;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Policy;
import io.tenantry.reach.PortSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That somebody has to reach pods.
 *
 * @param who who, for people
 * @param from his pods, any of which will do
 * @param to the pods that have to be reached
 * @param ports any of which will do, the one that is meant among them
 * @param port the one that is meant, as {@code TCP 80}
 */
record Way(String who, List<PodGroup> from, PodGroup to, PortSet ports, String port) {

    private static final int SHOWN = 3;

    Way {
        from = List.copyOf(from);
    }

    /**
     * What is missing for it.
     *
     * @param closed which ends are closed, and by which policies
     * @param fix which policies would open it
     */
    record Missing(String closed, String fix) {}

    /** What is missing; absent where nothing is. */
    Optional<Missing> missing(Network network) {
        return from.stream()
                .map(group -> closed(network, group))
                .min(Comparator.comparingInt(List::size))
                .filter(ends -> !ends.isEmpty())
                .map(this::missing);
    }

    /** One end of it that policies close. */
    private record End(Direction direction, String namespace, List<Policy> by) {}

    private List<End> closed(Network network, PodGroup source) {
        List<End> closed = new ArrayList<>();
        for (Direction direction : List.of(Direction.EGRESS, Direction.INGRESS)) {
            if (network.reachability().at(direction, source, to).and(ports).isEmpty()) {
                PodGroup end = direction == Direction.EGRESS ? source : to;
                closed.add(new End(
                        direction, end.namespace(), network.reachability().closing(direction, end)));
            }
        }
        return closed;
    }

    private Missing missing(List<End> ends) {
        return new Missing(
                ends.stream().map(Way::closed).collect(Collectors.joining("; ")),
                ends.stream().map(this::opening).collect(Collectors.joining("; ")));
    }

    private static String closed(End end) {
        List<String> names = end.by().stream().map(Policy::toString).sorted().toList();
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return name(end.direction()) + " in " + end.namespace() + " is closed by "
                + names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }

    private String opening(End end) {
        return "expected a NetworkPolicy in " + end.namespace()
                + (end.direction() == Direction.EGRESS
                        ? " with egress to " + to.namespace()
                        : " with ingress from " + who)
                + " at " + port;
    }

    private static String name(Direction direction) {
        return direction == Direction.EGRESS ? "egress" : "ingress";
    }
}
