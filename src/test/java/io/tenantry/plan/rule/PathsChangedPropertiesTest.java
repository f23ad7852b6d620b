package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import io.tenantry.reach.ConnectionList;
import io.tenantry.reach.Reachability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against the slow and obvious way: the difference of all connections, each a line of text. */
class PathsChangedPropertiesTest {

    private static final List<String> NAMESPACES = List.of("a", "b");
    private static final Set<String> ALL = new TreeSet<>(List.of("a/x", "a/y", "a/z", "b/x", "b/y", "b/z"));

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aPathIsToldExactlyWhenItsLineIsNotAsItWas(
            @ForAll("policies") List<String> was, @ForAll("policies") List<String> now) {
        assertThat(told(all(was, ALL), all(now, ALL), "cannot connect any more to: "))
                .isEqualTo(sources(missing(connections(was, ALL), connections(now, ALL))));
    }

    @Property(seed = "2", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anExposureIsToldExactlyWhenALineComesFromAnotherNamespace(
            @ForAll("policies") List<String> was,
            @ForAll("policies") List<String> now,
            @ForAll("apps") Set<String> there) {
        assertThat(told(all(was, there), all(now, ALL), "wider exposure: can be reached from another namespace by "))
                .isEqualTo(destinationsElsewhere(missing(connections(now, ALL), connections(was, there))));
    }

    private static Set<String> told(String was, String now, String beginning) {
        Set<String> told = new TreeSet<>();
        Planned.of(was, now).changes().forEach(change -> change.effects().stream()
                .filter(effect -> effect.rule().equals("path-changed"))
                .filter(effect -> effect.reason().startsWith(beginning))
                .forEach(effect -> told.add(
                        effect.object().namespace() + "/" + effect.object().name())));
        return told;
    }

    @Provide
    Arbitrary<Set<String>> apps() {
        return Arbitraries.of(ALL).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<List<String>> policies() {
        Arbitrary<String> selector = Arbitraries.of("{}", "{matchLabels: {app: x}}", "{matchLabels: {app: y}}");
        Arbitrary<String> peer = Combinators.combine(selector, Arbitraries.of("", ", namespaceSelector: {}"))
                .as((pods, namespaces) -> "{podSelector: " + pods + namespaces + "}");
        Arbitrary<String> rule = Combinators.combine(
                        peer.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of("", ", ports: [{port: 80}]", ", ports: [{port: 1, endPort: 90}]"))
                .as((peers, ports) -> "{PEERS: [" + String.join(", ", peers) + "]" + ports + "}");
        return Combinators.combine(
                        Arbitraries.of(NAMESPACES),
                        selector,
                        Arbitraries.of("ingress", "egress"),
                        rule.list().ofMaxSize(2))
                .as((namespace, pods, direction, rules) ->
                        "namespace: " + namespace + "}, spec: {podSelector: " + pods + ", policyTypes: ["
                                + (direction.equals("ingress") ? "Ingress" : "Egress") + "], " + direction + ": ["
                                + String.join(", ", rules).replace("PEERS", direction.equals("ingress") ? "from" : "to")
                                + "]}}")
                .list()
                .ofMaxSize(4);
    }

    /** The lines between pods whose ports are not all in {@code others}, each as its two ends. */
    private static List<String[]> missing(Set<String> lines, Set<String> others) {
        List<String[]> missing = new ArrayList<>();
        for (String line : lines) {
            String[] ends = line.split(" => | : ", 3);
            boolean inside = !ends[0].endsWith("[External]") && !ends[1].endsWith("[External]");
            String left = others.stream()
                    .filter(other -> other.startsWith(ends[0] + " => " + ends[1] + " : "))
                    .map(other -> other.split(" : ", 2)[1])
                    .findFirst()
                    .orElse("");
            if (inside && !open(left).containsAll(open(ends[2]))) {
                missing.add(ends);
            }
        }
        return missing;
    }

    private static Set<String> sources(List<String[]> lines) {
        return lines.stream().map(ends -> withoutKind(ends[0])).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> destinationsElsewhere(List<String[]> lines) {
        return lines.stream()
                .filter(ends -> ends[0].charAt(0) != ends[1].charAt(0))
                .map(ends -> withoutKind(ends[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutKind(String workload) {
        return workload.substring(0, workload.indexOf('['));
    }

    /** The TCP ports that the policies above can tell apart. */
    private static List<Integer> open(String ports) {
        List<Integer> open = new ArrayList<>();
        for (int port : List.of(1, 80, 90, 91)) {
            boolean in = ports.equals("All Connections")
                    || List.of(ports.split("(?<=\\d),(?=[A-Z])", -1)).stream()
                            .filter(part -> part.startsWith("TCP "))
                            .flatMap(part -> List.of(part.substring(4).split(",", -1)).stream())
                            .anyMatch(range -> {
                                String[] bounds = range.split("-", 2);
                                return Integer.parseInt(bounds[0]) <= port
                                        && port <= Integer.parseInt(bounds[bounds.length - 1]);
                            });
            if (in) {
                open.add(port);
            }
        }
        return open;
    }

    private static Set<String> connections(List<String> policies, Set<String> pods) {
        return new TreeSet<>(ConnectionList.of(Reachability.of(Planned.manifests(all(policies, pods)), problem -> {
            throw new IllegalArgumentException(problem.toString());
        })));
    }

    /** One replica each, all of them alone in what they are, under the policies. */
    private static String all(List<String> policies, Set<String> pods) {
        List<String> objects = new ArrayList<>();
        for (String pod : pods) {
            String app = pod.substring(2);
            objects.add("{apiVersion: v1, kind: Pod, metadata: {name: " + app + ", namespace: " + pod.charAt(0)
                    + ", labels: {app: " + app + "}}}");
        }
        for (int i = 0; i < policies.size(); i++) {
            objects.add("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p" + i + ", "
                    + policies.get(i));
        }
        return String.join("\n---\n", objects);
    }
}
