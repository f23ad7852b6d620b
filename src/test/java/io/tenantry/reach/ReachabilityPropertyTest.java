package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine and the plain reading of each policy agree about every connection. */
class ReachabilityPropertyTest {

    private static final List<String> NAMESPACES = List.of("a", "b", "c");
    private static final String BLOCKS = "10.0.0.0/8";

    private static Arbitrary<String> oneOf(String... texts) {
        return Arbitraries.of(texts);
    }

    private static Arbitrary<String> listOf(Arbitrary<String> items, int most) {
        return items.list().ofMaxSize(most).map(list -> "[" + String.join(", ", list) + "]");
    }

    private static Arbitrary<String> labels() {
        return oneOf("", "x: '1'", "x: '2'", "x: '1', y: '1'", "x: '2', y: '2'", "y: '1'");
    }

    private static Arbitrary<String> selector() {
        return oneOf(
                "{}",
                "{matchLabels: {x: '1'}}",
                "{matchLabels: {x: '1', y: '1'}}",
                "{matchLabels: {y: '2'}}",
                "{matchLabels: {kubernetes.io/metadata.name: a}}",
                "{matchExpressions: [{key: x, operator: In, values: ['1', '2']}]}",
                "{matchExpressions: [{key: x, operator: NotIn, values: ['1']}]}",
                "{matchExpressions: [{key: y, operator: Exists}], matchLabels: {x: '1'}}",
                "{matchExpressions: [{key: y, operator: DoesNotExist}]}");
    }

    private static Arbitrary<String> peer() {
        return Arbitraries.oneOf(
                selector().map(pods -> "{podSelector: " + pods + "}"),
                selector().map(namespaces -> "{namespaceSelector: " + namespaces + "}"),
                Combinators.combine(selector(), selector())
                        .as((namespaces, pods) -> "{namespaceSelector: " + namespaces + ", podSelector: " + pods + "}"),
                oneOf(
                        "{ipBlock: {cidr: " + BLOCKS + "}}",
                        "{ipBlock: {cidr: " + BLOCKS + ", except: [10.128.0.0/9]}}",
                        "{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 255.0.0.0/8]}}",
                        "{ipBlock: {cidr: '0:0:0:0:0:0:0:0/0', except: ['fd00:0:0:0:0:0:0:0/8']}}",
                        "{ipBlock: {cidr: 'fd00:0:0:0:0:0:0:0/8'}}"));
    }

    private static Arbitrary<String> port() {
        return oneOf(
                "{}",
                "{port: 80}",
                "{port: 81, endPort: 90}",
                "{protocol: UDP}",
                "{protocol: SCTP, port: 80}",
                "{protocol: TCP}",
                "{port: web}",
                "{port: web, protocol: UDP}");
    }

    private static Arbitrary<String> rules(String peers) {
        Arbitrary<String> rule = Combinators.combine(listOf(peer(), 2), listOf(port(), 2))
                .as((from, ports) -> "{" + peers + ": " + from + ", ports: " + ports + "}");
        return listOf(
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, rule), net.jqwik.api.Tuple.of(1, oneOf("{}"))), 2);
    }

    private static Arbitrary<String> policy() {
        return Combinators.combine(
                        Arbitraries.of(NAMESPACES),
                        selector(),
                        oneOf(
                                "",
                                ", policyTypes: [Ingress]",
                                ", policyTypes: [Egress]",
                                ", policyTypes: [Ingress, Egress]"),
                        rules("from"),
                        rules("to"))
                .as((namespace, pods, types, ingress, egress) ->
                        namespace + "|podSelector: " + pods + types + ", ingress: " + ingress + ", egress: " + egress);
    }

    private static Arbitrary<String> pod() {
        return Combinators.combine(
                        Arbitraries.of(NAMESPACES),
                        labels(),
                        oneOf("", "{name: web, containerPort: 83}", "{name: web, containerPort: 83, protocol: UDP}"))
                .as((namespace, labels, ports) -> namespace + "|" + labels + "|" + ports);
    }

    @Provide
    Arbitrary<Manifests> clusters() {
        return Combinators.combine(
                        pod().list().ofMinSize(1).ofMaxSize(5),
                        policy().list().ofMaxSize(4),
                        oneOf("", "x: '1', kubernetes.io/metadata.name: b", "y: '2', kubernetes.io/metadata.name: b"))
                .as((pods, policies, namespace) -> {
                    StringBuilder yaml = new StringBuilder();
                    if (!namespace.isEmpty()) {
                        yaml.append(Cluster.namespace("b", namespace));
                    }
                    int index = 0;
                    for (String pod : pods) {
                        String[] parts = pod.split("\\|", -1);
                        yaml.append(Cluster.pod(parts[0], "pod-" + index++, parts[1], parts[2]));
                    }
                    for (String policy : policies) {
                        String[] parts = policy.split("\\|", -1);
                        yaml.append(Cluster.policy(parts[0], "p" + index++, parts[1]));
                    }
                    return Cluster.manifests(yaml.toString());
                });
    }

    @Property(seed = "1", tries = 600)
    void podsReachPods(@ForAll("clusters") Manifests manifests) {
        List<Manifest> pods = manifests.ofKind("", "Pod");
        Set<String> expected = new TreeSet<>();
        for (Manifest from : pods) {
            for (Manifest to : pods) {
                if (!from.equals(to)) {
                    open(
                            from.name() + " " + to.name(),
                            (connection) -> connection.isOpen(from, to),
                            manifests,
                            expected);
                }
            }
        }

        Set<String> found = new TreeSet<>();
        reachability(manifests).paths().forEach(path -> pairs(path).forEach(pair -> ports(pair, path.ports(), found)));

        assertThat(found).isEqualTo(expected);
    }

    @Property(seed = "1", tries = 300)
    void addressesReachPodsAndPodsReachAddresses(@ForAll("clusters") Manifests manifests) {
        List<String> addresses = List.of(
                "0.0.0.0",
                "9.255.255.255",
                "10.0.0.0",
                "10.128.0.0",
                "11.0.0.0",
                "255.255.255.255",
                "0:0:0:0:0:0:0:0",
                "fcff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "fd00:0:0:0:0:0:0:0",
                "fe00:0:0:0:0:0:0:0",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
        Set<String> expected = new TreeSet<>();
        for (Manifest pod : manifests.ofKind("", "Pod")) {
            for (String address : addresses) {
                open(address + " in " + pod.name(), connection -> connection.isOpen(address, pod), manifests, expected);
                open(
                        address + " out " + pod.name(),
                        connection -> connection.isOpen(pod, address),
                        manifests,
                        expected);
            }
        }

        Reachability reachability = reachability(manifests);
        Set<String> found = new TreeSet<>();
        for (PodGroup group : reachability.groups()) {
            for (Pod pod : group.pods()) {
                for (String address : addresses) {
                    String name = pod.workload().name();
                    ports(
                            address + " in " + name,
                            reachability.fromOutside(range(reachability, Direction.INGRESS, address), group),
                            found);
                    ports(
                            address + " out " + name,
                            reachability.toOutside(group, range(reachability, Direction.EGRESS, address)),
                            found);
                }
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Property(seed = "1", tries = 200)
    void rangesAreAllAddressesOnceAndInOrder(@ForAll("clusters") Manifests manifests) {
        for (Direction direction : Direction.values()) {
            Iterator<Intervals.Range> ranges =
                    reachability(manifests).outside(direction).iterator();
            for (AddressFamily family : AddressFamily.values()) {
                BigInteger next = family.all().first();
                while (next.compareTo(family.all().last()) <= 0) {
                    Intervals.Range range = ranges.next();
                    assertThat(range.first()).isEqualTo(next);
                    next = range.last().add(BigInteger.ONE);
                }
                assertThat(next).isEqualTo(family.all().last().add(BigInteger.ONE));
            }
            assertThat(ranges.hasNext()).isFalse();
        }
    }

    private interface Question {
        boolean isOpen(OneConnection connection);
    }

    private static void open(String pair, Question question, Manifests manifests, Set<String> open) {
        for (Protocol protocol : Protocol.values()) {
            for (int port : OneConnection.portsWorthTrying()) {
                if (question.isOpen(new OneConnection(manifests, protocol.name(), port))) {
                    open.add(pair + " " + protocol + " " + port);
                }
            }
        }
    }

    private static void ports(String pair, PortSet ports, Set<String> open) {
        for (Protocol protocol : Protocol.values()) {
            for (int port : OneConnection.portsWorthTrying()) {
                if (ports.contains(protocol, port)) {
                    open.add(pair + " " + protocol + " " + port);
                }
            }
        }
    }

    private static List<String> pairs(Path path) {
        List<String> pairs = new ArrayList<>();
        for (Pod from : path.from().pods()) {
            for (Pod to : path.to().pods()) {
                if (!from.equals(to)) {
                    pairs.add(from.workload().name() + " " + to.workload().name());
                }
            }
        }
        return pairs;
    }

    private static Intervals.Range range(Reachability reachability, Direction direction, String address) {
        BigInteger number = Addresses.ofBlock(address + (address.contains(":") ? "/128" : "/32"))
                .orElseThrow()
                .ranges()
                .get(0)
                .first();
        return reachability.outside(direction).stream()
                .filter(range -> range.first().compareTo(number) <= 0 && number.compareTo(range.last()) <= 0)
                .collect(Collectors.collectingAndThen(Collectors.toList(), ranges -> ranges.get(0)));
    }

    private static Reachability reachability(Manifests manifests) {
        return Reachability.of(manifests, problem -> {
            throw new AssertionError(problem);
        });
    }
}
