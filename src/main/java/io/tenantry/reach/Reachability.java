package io.tenantry.reach;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who can open a connection to whom, by NetworkPolicies. Both ends count: what policies close at one, nothing opens at
 * the other. Policies that select a pod add up; what none of them closes is open.
 *
 * <p>A connection between two pods of one group is one between different pods. Pods on their node's network escape: their
 * own policies do not hold, and they come from a node, which reaches all its pods; to them leads every rule that names
 * addresses, since which are the node's is not known.
 */
public final class Reachability {

    private final PodGroups groups;
    private final AddressRanges ranges;
    private final List<Map<Direction, Grants>> grants = new ArrayList<>();
    private final List<Map<Direction, List<Policy>>> closing = new ArrayList<>();
    private int granted;
    private final BitSet escaping = new BitSet();
    private final BitSet everyone = new BitSet();

    private Reachability(Collection<Pod> pods, List<Policy> policies, NamespaceLabels namespaces) {
        groups = new PodGroups(pods, policies, namespaces);
        ranges = AddressRanges.of(policies);
        everyone.set(0, groups.all().size());
        groups.all().stream().filter(PodGroup::escapes).forEach(group -> escaping.set(group.index()));
        List<Map<Direction, List<Grant>>> grantsOfPolicy =
                policies.stream().map(this::grantsOf).toList();
        for (PodGroup group : groups.all()) {
            Map<Direction, Grants> granted = new EnumMap<>(Direction.class);
            Map<Direction, List<Policy>> closed = new EnumMap<>(Direction.class);
            for (Direction direction : Direction.values()) {
                List<Integer> indexes = groups.policiesOf(group).stream()
                        .filter(index -> policies.get(index).closes(direction))
                        .filter(index -> !group.escapes())
                        .toList();
                closed.put(direction, indexes.stream().map(policies::get).toList());
                granted.put(
                        direction,
                        new Grants(indexes.stream()
                                .flatMap(index -> grantsOfPolicy.get(index).get(direction).stream())
                                .toList()));
            }
            closing.add(closed);
            grants.add(granted);
        }
    }

    /**
     * Works it out for everything in {@code manifests}.
     *
     * @param problems is told of policies that the API server would refuse, which are left out
     */
    public static Reachability of(Manifests manifests, Consumer<Problem> problems) {
        return of(manifests, PodReader.read(manifests), problems);
    }

    /**
     * Works it out for {@code pods} under the policies in {@code manifests}.
     *
     * @param problems is told of policies that the API server would refuse, which are left out
     */
    public static Reachability of(Manifests manifests, Collection<Pod> pods, Consumer<Problem> problems) {
        return new Reachability(pods, PolicyReader.read(manifests, problems), new NamespaceLabels(manifests));
    }

    /** The pods that {@code manifests} are or make. */
    public static List<Pod> pods(Manifests manifests) {
        return PodReader.read(manifests);
    }

    /** All pods, in groups. */
    public List<PodGroup> groups() {
        return List.copyOf(groups.all());
    }

    /** Addresses outside of the cluster that no policy tells apart, in order: all of IPv4 together, then all of IPv6. */
    public List<Intervals.Range> outside(Direction direction) {
        return ranges.of(direction);
    }

    /**
     * Whether {@code addresses}, one of those of {@link #outside}, are worth telling of. Those of IPv6 are where a policy
     * names any: without, they are open where all of IPv4 is, and closed wherever anything is.
     */
    public boolean isTold(Direction direction, Intervals.Range addresses) {
        AddressFamily family = AddressFamily.of(addresses);
        return family == AddressFamily.V4 || ranges.isNamed(direction, family);
    }

    /** Where pods of {@code from} can open connections to others of {@code to}. */
    public PortSet between(PodGroup from, PodGroup to) {
        PortSet out = let(Direction.EGRESS, from, to, to.example());
        return out.isEmpty() ? out : out.and(let(Direction.INGRESS, to, from, to.example()));
    }

    /** What one end's policies let through of {@link #between}: those of the one at {@code EGRESS}, or of the other. */
    public PortSet at(Direction direction, PodGroup from, PodGroup to) {
        return direction == Direction.EGRESS
                ? let(Direction.EGRESS, from, to, to.example())
                : let(Direction.INGRESS, to, from, to.example());
    }

    /** Where {@code addresses}, one of those of {@link #outside}, can open connections to pods of {@code to}. */
    public PortSet fromOutside(Intervals.Range addresses, PodGroup to) {
        return isOpen(Direction.INGRESS, to)
                ? PortSet.all()
                : grants(Direction.INGRESS, to).stream()
                        .filter(grant -> grant.isFor(addresses))
                        .map(grant -> grant.rule().at(to.example()))
                        .reduce(PortSet.none(), PortSet::or);
    }

    /** Where pods of {@code from} can open connections to {@code addresses}, one of those of {@link #outside}. */
    public PortSet toOutside(PodGroup from, Intervals.Range addresses) {
        return isOpen(Direction.EGRESS, from)
                ? PortSet.all()
                : grants(Direction.EGRESS, from).stream()
                        .filter(grant -> grant.isFor(addresses))
                        .map(grant -> grant.rule().atAddress())
                        .reduce(PortSet.none(), PortSet::or);
    }

    /** Every pair of groups that can connect, a group with itself included, by the source and then the destination. */
    public Stream<Path> paths() {
        BitSet[] sources = new BitSet[groups.all().size()];
        for (PodGroup group : groups.all()) {
            sources[group.index()] = others(Direction.INGRESS, group);
        }
        return groups.all().stream().flatMap(from -> destinations(from)
                .filter(to -> sources[to].get(from.index()))
                .mapToObj(groups.all()::get)
                .map(to -> new Path(from, to, between(from, to)))
                .filter(path -> !path.ports().isEmpty()));
    }

    /** The policies that close a direction for a group; none means it is open. */
    public List<Policy> closing(Direction direction, PodGroup group) {
        return closing.get(group.index()).get(direction);
    }

    /** Those of {@link #closing} that let a group connect with {@code other} in {@code direction}, wherever that be. */
    public List<Policy> allowing(Direction direction, PodGroup group, PodGroup other) {
        return grants(direction, group, other).stream()
                .filter(grant -> isFor(grant, direction, other))
                .sorted(Grant.ORDER)
                .map(Grant::policy)
                .distinct()
                .toList();
    }

    /** Those of {@link #closing} that let {@code addresses}, one of those of {@link #outside}, connect with a group. */
    public List<Policy> allowing(Direction direction, PodGroup group, Intervals.Range addresses) {
        return grants(direction, group).stream()
                .filter(grant -> grant.isFor(addresses))
                .map(Grant::policy)
                .distinct()
                .toList();
    }

    private IntStream destinations(PodGroup from) {
        return others(Direction.EGRESS, from).stream();
    }

    /** Who may be at the other end of a connection, as far as this end's policies say it. */
    private BitSet others(Direction direction, PodGroup group) {
        if (isOpen(direction, group)) {
            return everyone;
        }
        BitSet others = new BitSet();
        grants(direction, group).forEach(grant -> {
            others.or(grant.groups());
            if (direction == Direction.EGRESS && !grant.addresses().isEmpty()) {
                others.or(escaping);
            }
        });
        if (direction == Direction.INGRESS) {
            others.or(escaping);
        }
        return others;
    }

    private PortSet let(Direction direction, PodGroup group, PodGroup other, Pod destination) {
        if (isOpen(direction, group) || (direction == Direction.INGRESS && other.escapes())) {
            return PortSet.all();
        }
        PortSet ports = PortSet.none();
        for (Grant grant : grants(direction, group, other)) {
            if (isFor(grant, direction, other)) {
                ports = ports.or(grant.rule().at(destination));
            }
        }
        return ports;
    }

    private static boolean isFor(Grant grant, Direction direction, PodGroup other) {
        boolean maySeeItsNode = direction == Direction.EGRESS && other.escapes();
        return grant.isFor(other) || (maySeeItsNode && !grant.addresses().isEmpty());
    }

    private boolean isOpen(Direction direction, PodGroup group) {
        return closing(direction, group).isEmpty();
    }

    private List<Grant> grants(Direction direction, PodGroup group) {
        return grants.get(group.index()).get(direction).all();
    }

    private List<Grant> grants(Direction direction, PodGroup group, PodGroup other) {
        return grants.get(group.index()).get(direction).mayBeFor(other);
    }

    private Map<Direction, List<Grant>> grantsOf(Policy policy) {
        Map<Direction, List<Grant>> granted = new EnumMap<>(Direction.class);
        policy.rules()
                .forEach((direction, rules) -> granted.put(
                        direction,
                        rules.stream().map(rule -> grant(policy, rule)).toList()));
        return granted;
    }

    private Grant grant(Policy policy, PolicyRule rule) {
        int rank = granted++;
        if (rule.isForEveryone()) {
            return new Grant(rank, policy, rule, everyone, Intervals.none());
        }
        BitSet others = new BitSet();
        for (PolicyPeer peer : rule.peers()) {
            if (peer instanceof PolicyPeer.Pods pods) {
                others.or(groups.membersOf(PodSelection.of(policy, pods)));
            }
        }
        return new Grant(rank, policy, rule, others, rule.addresses());
    }
}
