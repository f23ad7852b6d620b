package io.tenantry.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who can reach whom, as text: one line for each pair of workloads, or of a workload and addresses outside, sorted.
 *
 * <p>{@code shop/web[Deployment] => shop/api[Deployment] : TCP 8080}. What cannot connect is left out, and so is a
 * workload's connection to itself.
 */
public final class ConnectionList {

    private final Reachability reachability;

    private ConnectionList(Reachability reachability) {
        this.reachability = reachability;
    }

    /** All lines. */
    public static List<String> of(Reachability reachability) {
        ConnectionList list = new ConnectionList(reachability);
        return Stream.concat(list.withinTheCluster(), list.withOutside())
                .sorted()
                .toList();
    }

    private Stream<String> withinTheCluster() {
        Map<Workload, List<Path>> paths = new TreeMap<>();
        reachability.paths().forEach(path -> path.from().workloads().forEach(from -> paths.computeIfAbsent(
                        from, key -> new ArrayList<>())
                .add(path)));
        return paths.entrySet().stream().flatMap(entry -> from(entry.getKey(), entry.getValue()));
    }

    private static Stream<String> from(Workload from, List<Path> paths) {
        Map<Workload, PortSet> destinations = new HashMap<>();
        paths.forEach(path -> path.to().workloads().forEach(to -> destinations.merge(to, path.ports(), PortSet::or)));
        destinations.remove(from);
        return lines(from.toString(), destinations);
    }

    private Stream<String> withOutside() {
        return Stream.concat(
                told(Direction.INGRESS).flatMap(source -> {
                    Map<Workload, PortSet> destinations = new HashMap<>();
                    for (PodGroup group : reachability.groups()) {
                        PortSet ports = reachability.fromOutside(source, group);
                        group.workloads().forEach(to -> destinations.merge(to, ports, PortSet::or));
                    }
                    return lines(external(source), destinations);
                }),
                told(Direction.EGRESS).flatMap(destination -> {
                    Map<Workload, PortSet> sources = new HashMap<>();
                    for (PodGroup group : reachability.groups()) {
                        PortSet ports = reachability.toOutside(group, destination);
                        group.workloads().forEach(from -> sources.merge(from, ports, PortSet::or));
                    }
                    return sources.entrySet().stream()
                            .flatMap(entry ->
                                    lines(entry.getKey().toString(), Map.of(external(destination), entry.getValue())));
                }));
    }

    private Stream<Intervals.Range> told(Direction direction) {
        return reachability.outside(direction).stream().filter(addresses -> reachability.isTold(direction, addresses));
    }

    private static Stream<String> lines(String from, Map<?, PortSet> destinations) {
        return destinations.entrySet().stream()
                .filter(to -> !to.getValue().isEmpty())
                .map(to -> from + " => " + to.getKey() + " : " + to.getValue());
    }

    private static String external(Intervals.Range range) {
        return Addresses.text(range) + "[External]";
    }
}
