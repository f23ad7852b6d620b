package io.tenantry.plan.path;

import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Direction;
import io.tenantry.reach.Intervals.Range;
import io.tenantry.reach.Path;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Reachability;
import io.tenantry.reach.Workload;
import io.tenantry.reach.mesh.Proxies;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who can reach whom at one time, by the network and the mesh together. */
final class Situation {

    private final Reachability reachability;
    private final Proxies proxies;

    private Situation(Reachability reachability, Proxies proxies) {
        this.reachability = reachability;
        this.proxies = proxies;
    }

    /** Policies that the API server would refuse rule nothing; that they are wrong is told by the checks. */
    static Situation of(Manifests manifests) {
        Proxies proxies = new Proxies(manifests);
        List<Pod> pods = Reachability.pods(manifests).stream()
                .map(proxies.pods()::injected)
                .toList();
        return new Situation(Reachability.of(manifests, pods, problem -> {}), proxies);
    }

    /** Where the pods of each workload are. */
    SortedMap<Workload, List<Spot>> spots() {
        SortedMap<Workload, List<Spot>> spots = new TreeMap<>();
        for (PodGroup group : reachability.groups()) {
            for (Pod pod : group.pods()) {
                Spot spot = new Spot(group, proxies.tellPodsApart() ? anonymous(pod) : group.example());
                spots.merge(pod.workload(), List.of(spot), Situation::distinct);
            }
        }
        return spots;
    }

    Stream<Path> paths() {
        return reachability.paths();
    }

    /** Addresses outside of the cluster that no policy tells apart, in order. */
    List<Range> outside(Direction direction) {
        return reachability.outside(direction);
    }

    /** Whether {@code addresses}, one of those of {@link #outside}, are worth telling of. */
    boolean isTold(Direction direction, Range addresses) {
        return reachability.isTold(direction, addresses);
    }

    /** Where pods at any of {@code from} can connect to some at any of {@code to}. */
    PortSet between(Collection<Spot> from, Collection<Spot> to) {
        PortSet ports = PortSet.none();
        for (Spot source : from) {
            for (Spot destination : to) {
                PortSet open = reachability.between(source.group(), destination.group());
                ports = ports.or(proxies.ports(open, source.pod(), destination.pod()));
            }
        }
        return ports;
    }

    /** Where {@code addresses}, one of those of {@link #outside}, and pods at any of {@code spots} can connect. */
    PortSet outside(Direction direction, Range addresses, Collection<Spot> spots) {
        return spots.stream()
                .map(Spot::group)
                .map(group -> direction == Direction.INGRESS
                        ? reachability.fromOutside(addresses, group)
                        : reachability.toOutside(group, addresses))
                .reduce(PortSet.none(), PortSet::or);
    }

    private static Pod anonymous(Pod pod) {
        return new Pod(new Workload(pod.namespace(), "", ""), pod.labels(), pod.namedPorts(), pod.network());
    }

    private static List<Spot> distinct(List<Spot> some, List<Spot> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
