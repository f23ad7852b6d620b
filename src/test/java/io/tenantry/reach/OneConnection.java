package io.tenantry.reach;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.List;

/**
 * Whether one connection can be opened, by reading every policy from its first line to its last: slow, and so plain that
 * it can be held against the documentation line by line.
 */
final class OneConnection {

    private final Manifests manifests;
    private final String protocol;
    private final int port;

    OneConnection(Manifests manifests, String protocol, int port) {
        this.manifests = manifests;
        this.protocol = protocol;
        this.port = port;
    }

    /** Between two Pods. */
    boolean isOpen(Manifest from, Manifest to) {
        return lets("Egress", from, "to", peer -> isPod(peer.node(), peer.policy(), to), to)
                && lets("Ingress", to, "from", peer -> isPod(peer.node(), peer.policy(), from), to);
    }

    /** From an address outside to a Pod. */
    boolean isOpen(String from, Manifest to) {
        return lets("Ingress", to, "from", peer -> isAddress(peer.node(), from), to);
    }

    /** From a Pod to an address outside. */
    boolean isOpen(Manifest from, String to) {
        return lets("Egress", from, "to", peer -> isAddress(peer.node(), to), null);
    }

    private record Peer(JsonNode node, Manifest policy) {}

    private interface Condition {
        boolean holds(Peer peer);
    }

    private boolean lets(String direction, Manifest pod, String peers, Condition isOtherEnd, Manifest destination) {
        boolean isClosed = false;
        for (Manifest policy : manifests.ofKind("networking.k8s.io", "NetworkPolicy")) {
            if (!policy.namespace().equals(pod.namespace())
                    || !picks(policy.at("/spec/podSelector"), pod.at("/metadata/labels"))
                    || !isAbout(policy, direction)) {
                continue;
            }
            isClosed = true;
            for (JsonNode rule : policy.at("/spec/" + direction.toLowerCase(java.util.Locale.ROOT))) {
                boolean isPeer = rule.path(peers).isEmpty();
                for (JsonNode peer : rule.path(peers)) {
                    isPeer |= isOtherEnd.holds(new Peer(peer, policy));
                }
                boolean isPort = rule.path("ports").isEmpty();
                for (JsonNode one : rule.path("ports")) {
                    isPort |= isPort(one, destination);
                }
                if (isPeer && isPort) {
                    return true;
                }
            }
        }
        return !isClosed;
    }

    private static boolean isAbout(Manifest policy, String direction) {
        if (policy.at("/spec/policyTypes").isEmpty()) {
            return direction.equals("Ingress") || !policy.at("/spec/egress").isEmpty();
        }
        for (JsonNode type : policy.at("/spec/policyTypes")) {
            if (type.asText().equals(direction)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPod(JsonNode peer, Manifest policy, Manifest pod) {
        if (peer.has("ipBlock")) {
            return false;
        }
        boolean isThere = peer.has("namespaceSelector")
                ? picks(peer.path("namespaceSelector"), namespaceLabels(pod.namespace()))
                : policy.namespace().equals(pod.namespace());
        return isThere && picks(peer.path("podSelector"), pod.at("/metadata/labels"));
    }

    private JsonNode namespaceLabels(String name) {
        for (Manifest namespace : manifests.ofKind("", "Namespace")) {
            if (namespace.name().equals(name)) {
                return namespace.at("/metadata/labels");
            }
        }
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("kubernetes.io/metadata.name", name);
    }

    private static boolean isAddress(JsonNode peer, String address) {
        if (!peer.has("ipBlock") || !isIn(peer.at("/ipBlock/cidr").asText(), address)) {
            return false;
        }
        for (JsonNode except : peer.at("/ipBlock/except")) {
            if (isIn(except.asText(), address)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(String block, String address) {
        String prefix = bits(block.substring(0, block.indexOf('/')))
                .substring(0, Integer.parseInt(block.substring(block.indexOf('/') + 1)));
        return block.contains(":") == address.contains(":") && bits(address).startsWith(prefix);
    }

    /** Addresses are given as numbers between dots, or in full as hexadecimal digits between colons. */
    private static String bits(String address) {
        boolean isV6 = address.contains(":");
        StringBuilder bits = new StringBuilder();
        for (String part : address.split("[.:]", -1)) {
            String digits = Integer.toBinaryString(Integer.parseInt(part, isV6 ? 16 : 10));
            bits.append("0".repeat((isV6 ? 16 : 8) - digits.length())).append(digits);
        }
        return bits.toString();
    }

    private boolean isPort(JsonNode one, Manifest destination) {
        if (!one.path("protocol").asText("TCP").equals(protocol)) {
            return false;
        }
        if (!one.has("port")) {
            return true;
        }
        if (one.path("port").isNumber()) {
            return one.path("port").asInt() <= port
                    && port <= one.path("endPort").asInt(one.path("port").asInt());
        }
        if (destination != null) {
            for (JsonNode container : destination.at("/spec/containers")) {
                for (JsonNode declared : container.path("ports")) {
                    if (declared.path("name").equals(one.path("port"))
                            && declared.path("protocol").asText("TCP").equals(protocol)
                            && declared.path("containerPort").asInt() == port) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean picks(JsonNode selector, JsonNode labels) {
        for (var wanted : selector.path("matchLabels").properties()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        for (JsonNode expression : selector.path("matchExpressions")) {
            JsonNode value = labels.get(expression.path("key").asText());
            boolean isListed = false;
            for (JsonNode listed : expression.path("values")) {
                isListed |= listed.equals(value);
            }
            boolean holds =
                    switch (expression.path("operator").asText()) {
                        case "In" -> isListed;
                        case "NotIn" -> !isListed;
                        case "Exists" -> value != null;
                        default -> value == null;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    static List<Integer> portsWorthTrying() {
        return List.of(1, 79, 80, 81, 82, 83, 89, 90, 91, 65_535);
    }
}
