package io.tenantry.check.isolation;

import io.tenantry.check.cluster.ExpectedPods;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.reach.Direction;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Policy;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Reachability;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One connection that ought not to be possible, and how many pairs of groups more there are of its sort.
 *
 * @param from a pod that opens it
 * @param to a pod that it is opened to
 * @param source the group of the one
 * @param destination the group of the other
 * @param port at which, as {@code TCP 80}
 * @param sort what is wrong about it
 * @param others how many more there are
 */
record CounterExample(
        String from, String to, PodGroup source, PodGroup destination, String port, Sort sort, int others) {

    private static final Comparator<CounterExample> ORDER = Comparator.comparing(CounterExample::sort)
            .thenComparing(example -> ExpectedPods.isExpected(example.from))
            .thenComparing(example -> ExpectedPods.isExpected(example.to))
            .thenComparing(CounterExample::from)
            .thenComparing(CounterExample::to)
            .thenComparing(CounterExample::port);

    /** What is wrong about a connection; the worst first. */
    enum Sort {
        /** It is one tenant's with another's. */
        ACROSS_TENANTS("keep the two tenants apart: name the pods of one tenant only"),
        /** It is one with the platform that nobody declared. */
        UNDECLARED("declare the connection, or take it out of the policy");

        private final String fix;

        Sort(String fix) {
            this.fix = fix;
        }
    }

    static CounterExample of(PodGroup from, PodGroup to, PortSet ports, boolean isTenants) {
        return new CounterExample(
                name(from), name(to), from, to, first(ports), isTenants ? Sort.ACROSS_TENANTS : Sort.UNDECLARED, 0);
    }

    /** The one to show of two, which stands for both. */
    CounterExample shorter(CounterExample other) {
        CounterExample shown = ORDER.compare(this, other) <= 0 ? this : other;
        return new CounterExample(
                shown.from,
                shown.to,
                shown.source,
                shown.destination,
                shown.port,
                shown.sort,
                others + other.others + 1);
    }

    Problem problem(Reachability reachability) {
        List<Policy> out = reachability.allowing(Direction.EGRESS, source, destination);
        List<Policy> in = reachability.allowing(Direction.INGRESS, destination, source);
        String more = others == 0 ? "" : ", and " + others + " more to " + destination.namespace();
        return problem(
                Stream.concat(out.stream(), in.stream()),
                from + " reaches " + to + " at " + port + more + ": "
                        + reason(Direction.EGRESS, source, out, reachability) + "; "
                        + reason(Direction.INGRESS, destination, in, reachability),
                sort.fix);
    }

    static Problem fromOutside(Intervals.Range source, PodGroup to, PortSet ports, Reachability reachability) {
        List<Policy> in = reachability.allowing(Direction.INGRESS, to, source);
        return problem(
                in.stream(),
                "addresses outside reach " + name(to) + " at " + first(ports) + ": "
                        + reason(Direction.INGRESS, to, in, reachability),
                "let what comes from outside through the ingress only");
    }

    /** Shown at the first of the policies that could be mended. */
    private static Problem problem(Stream<Policy> policies, String message, String fix) {
        Optional<Location> place =
                policies.flatMap(policy -> policy.source().location().stream()).findFirst();
        return new Problem(Severity.ERROR, Tenancy.RULE, place, message, fix);
    }

    private static String reason(
            Direction direction, PodGroup group, List<Policy> allowing, Reachability reachability) {
        String word = direction == Direction.EGRESS ? "egress" : "ingress";
        if (group.escapes()) {
            return name(group) + " is on its node's network";
        }
        if (reachability.closing(direction, group).isEmpty()) {
            return "no policy closes " + word + " of " + name(group);
        }
        return allowing.isEmpty()
                ? "a node reaches its pods"
                : word + " allowed by "
                        + allowing.stream().map(Policy::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String name(PodGroup group) {
        return group.pods().stream()
                .map(pod -> pod.workload().toString())
                .min(Comparator.comparing(ExpectedPods::isExpected).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static String first(PortSet ports) {
        if (ports.isAll()) {
            return "every port";
        }
        Map.Entry<Protocol, Intervals> first =
                ports.byProtocol().entrySet().iterator().next();
        return first.getKey() + " " + first.getValue().ranges().get(0).first();
    }
}
