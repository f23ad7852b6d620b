package io.tenantry.reach;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads NetworkPolicies as the API server does, defaults included. A policy that it would refuse is told as a problem and
 * left out, since it rules nothing.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/">network policies</a>
 */
final class PolicyReader {

    private static final String RULE = "network-policy-invalid";

    private final Manifest policy;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(Manifest policy) {
        this.policy = policy;
    }

    /** All policies; where several have one name, the last, which is the one that stays when they are applied. */
    static List<Policy> read(Manifests manifests, Consumer<Problem> problems) {
        Map<String, Manifest> byName = new LinkedHashMap<>();
        manifests
                .ofKind("networking.k8s.io", "NetworkPolicy")
                .forEach(policy -> byName.put(namespace(policy) + "/" + policy.name(), policy));
        List<Policy> policies = new ArrayList<>();
        for (Manifest manifest : byName.values()) {
            PolicyReader reader = new PolicyReader(manifest);
            Policy policy = reader.policy();
            if (reader.problems.isEmpty()) {
                policies.add(policy);
            }
            reader.problems.forEach(problems);
        }
        return policies;
    }

    private static String namespace(Manifest manifest) {
        return NamespaceLabels.orDefault(manifest.namespace());
    }

    private Policy policy() {
        Map<Direction, List<PolicyRule>> written = new EnumMap<>(Direction.class);
        written.put(Direction.INGRESS, rules("ingress", "from"));
        written.put(Direction.EGRESS, rules("egress", "to"));
        Map<Direction, List<PolicyRule>> rules = new EnumMap<>(Direction.class);
        for (Direction direction : directions(written)) {
            rules.put(direction, written.get(direction));
        }
        return new Policy(
                policy,
                namespace(policy),
                selector(policy.at("/spec/podSelector"), "spec.podSelector"),
                rules,
                written);
    }

    /** Where none is named: ingress, and egress as well if there are rules for it. */
    private Set<Direction> directions(Map<Direction, List<PolicyRule>> written) {
        Set<Direction> directions = new TreeSet<>();
        for (JsonNode type : list(policy.at("/spec/policyTypes"), "spec.policyTypes")) {
            switch (type.asText()) {
                case "Ingress" -> directions.add(Direction.INGRESS);
                case "Egress" -> directions.add(Direction.EGRESS);
                default -> invalid("spec.policyTypes", "'" + type.asText() + "'", "Ingress or Egress");
            }
        }
        if (directions.isEmpty()) {
            directions.add(Direction.INGRESS);
            if (!written.get(Direction.EGRESS).isEmpty()) {
                directions.add(Direction.EGRESS);
            }
        }
        return directions;
    }

    private List<PolicyRule> rules(String direction, String peers) {
        List<PolicyRule> rules = new ArrayList<>();
        for (JsonNode rule : list(policy.at("/spec/" + direction), "spec." + direction)) {
            String path = "spec." + direction + "[" + rules.size() + "]";
            rules.add(new PolicyRule(
                    peers(rule.path(peers), path + "." + peers), ports(rule.path("ports"), path + ".ports")));
        }
        return rules;
    }

    private List<PolicyPeer> peers(JsonNode peers, String path) {
        List<PolicyPeer> read = new ArrayList<>();
        for (JsonNode peer : list(peers, path)) {
            boolean isPods = isGiven(peer.path("podSelector")) || isGiven(peer.path("namespaceSelector"));
            if (isPods == isGiven(peer.path("ipBlock"))) {
                invalid(path, isPods ? "a peer with both selectors and ipBlock" : "an empty peer", "one of them");
            } else {
                read.add(isPods ? pods(peer, path) : outside(peer.path("ipBlock"), path + ".ipBlock"));
            }
        }
        return read;
    }

    private PolicyPeer pods(JsonNode peer, String path) {
        Optional<LabelSelector> namespaces = Optional.of(peer.path("namespaceSelector"))
                .filter(PolicyReader::isGiven)
                .map(selector -> selector(selector, path + ".namespaceSelector"));
        return new PolicyPeer.Pods(namespaces, selector(peer.path("podSelector"), path + ".podSelector"));
    }

    private PolicyPeer outside(JsonNode block, String path) {
        Intervals addresses = addresses(block.path("cidr"), path + ".cidr");
        for (JsonNode except : list(block.path("except"), path + ".except")) {
            addresses = addresses.without(addresses(except, path + ".except"));
        }
        return new PolicyPeer.Outside(addresses);
    }

    private Intervals addresses(JsonNode block, String path) {
        return Addresses.ofBlock(block.asText()).orElseGet(() -> {
            invalid(path, "'" + block.asText() + "'", "a block of addresses, as 10.0.0.0/8 or fd00::/8");
            return Intervals.none();
        });
    }

    private List<PolicyPort> ports(JsonNode ports, String path) {
        List<PolicyPort> read = new ArrayList<>();
        for (JsonNode port : list(ports, path)) {
            protocol(port.path("protocol"), path).ifPresent(protocol -> read.add(port(protocol, port, path)));
        }
        return read;
    }

    private Optional<Protocol> protocol(JsonNode protocol, String path) {
        return switch (isGiven(protocol) ? protocol.asText() : "TCP") {
            case "TCP" -> Optional.of(Protocol.TCP);
            case "UDP" -> Optional.of(Protocol.UDP);
            case "SCTP" -> Optional.of(Protocol.SCTP);
            default -> {
                invalid(path, "protocol '" + protocol.asText() + "'", "TCP, UDP or SCTP");
                yield Optional.empty();
            }
        };
    }

    private PolicyPort port(Protocol protocol, JsonNode entry, String path) {
        JsonNode port = entry.path("port");
        JsonNode end = entry.path("endPort");
        if (isGiven(end) && !(isNumber(end) && isNumber(port) && end.asInt() >= port.asInt())) {
            invalid(path, "endPort " + end.asText(), "a number not below that of port");
            return new PolicyPort.Numbered(PortSet.none());
        }
        if (!isGiven(port)) {
            return new PolicyPort.Numbered(PortSet.every(protocol));
        }
        if (isNumber(port)) {
            int last = isGiven(end) ? end.asInt() : port.asInt();
            return new PolicyPort.Numbered(PortSet.of(protocol, Intervals.of(port.asInt(), last)));
        }
        if (!port.isTextual() || !port.asText().matches("[a-z0-9-]*[a-z][a-z0-9-]*")) {
            invalid(path, "port '" + port.asText() + "'", "1 to 65535, or the name of a port");
        }
        return new PolicyPort.Named(protocol, port.asText());
    }

    private static boolean isNumber(JsonNode port) {
        return port.isIntegralNumber() && port.canConvertToInt() && port.asInt() >= 1 && port.asInt() <= 65_535;
    }

    private LabelSelector selector(JsonNode selector, String path) {
        if (!isGiven(selector)) {
            return LabelSelector.everything();
        }
        if (!selector.isObject()) {
            invalid(path, "no selector", "a map with matchLabels, matchExpressions, or nothing");
        }
        List<LabelSelector.Expression> expressions = new ArrayList<>();
        for (JsonNode expression : list(selector.path("matchExpressions"), path + ".matchExpressions")) {
            expression(expression, path + ".matchExpressions").ifPresent(expressions::add);
        }
        return new LabelSelector(matchLabels(selector.path("matchLabels"), path + ".matchLabels"), expressions);
    }

    private Map<String, String> matchLabels(JsonNode labels, String path) {
        Map<String, String> read = new LinkedHashMap<>();
        labels.properties().forEach(label -> {
            if (!label.getValue().isTextual()) {
                invalid(path, "the value of " + label.getKey() + " is no text", "text, in quotes where need be");
            }
            read.put(label.getKey(), label.getValue().asText());
        });
        return read;
    }

    private Optional<LabelSelector.Expression> expression(JsonNode expression, String path) {
        Set<String> values = new TreeSet<>();
        list(expression.path("values"), path + ".values").forEach(value -> values.add(value.asText()));
        Optional<LabelSelector.Operator> operator =
                Selectors.operator(expression.path("operator").asText());
        if (operator.isEmpty()) {
            invalid(
                    path,
                    "operator '" + expression.path("operator").asText() + "'",
                    "In, NotIn, Exists or DoesNotExist");
            return Optional.empty();
        }
        if (operator.get().compares() == values.isEmpty()) {
            invalid(path, values.isEmpty() ? "no values" : "values", "values with In and NotIn, and only with them");
        }
        return Optional.of(new LabelSelector.Expression(expression.path("key").asText(), operator.get(), values));
    }

    private List<JsonNode> list(JsonNode list, String path) {
        if (isGiven(list) && !list.isArray()) {
            invalid(path, "no list", "a list");
        }
        return list.valueStream().toList();
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private void invalid(String path, String what, String expected) {
        problems.add(policy.problem(Severity.ERROR, RULE, path + ": " + what, "expected " + expected));
    }
}
