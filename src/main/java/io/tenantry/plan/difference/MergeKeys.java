package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes an item of a list one and the same, by the name of the list: the merge keys that Kubernetes' own types and
 * the custom resources declare, and a name where a person would go by it though the API server replaces the whole list.
 * A list whose items lack a key, or share all of them, has none.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">merge strategy</a>
 */
final class MergeKeys {

    private static final List<List<String>> NAME = List.of(List.of("name"));
    private static final List<List<String>> TYPE = List.of(List.of("type"));

    /** The keys of a list, in the order in which they are tried. */
    private static final Map<String, List<List<String>>> BY_LIST = Map.ofEntries(
            Map.entry("additionalPrinterColumns", NAME),
            Map.entry("conditions", TYPE),
            Map.entry("containers", NAME),
            Map.entry("endpoints", List.of(List.of("port"), List.of("targetPort"))),
            Map.entry("env", NAME),
            Map.entry("ephemeralContainers", NAME),
            Map.entry("groups", NAME),
            Map.entry("hostAliases", List.of(List.of("ip"))),
            Map.entry("imagePullSecrets", NAME),
            Map.entry("initContainers", NAME),
            Map.entry("limits", TYPE),
            Map.entry("listeners", NAME),
            Map.entry("matchConditions", NAME),
            Map.entry("middlewares", List.of(List.of("name", "namespace"), List.of("name"))),
            Map.entry("ownerReferences", List.of(List.of("uid"))),
            Map.entry("podMetricsEndpoints", List.of(List.of("port"), List.of("targetPort"))),
            Map.entry("ports", List.of(List.of("containerPort", "protocol"), List.of("port", "protocol"))),
            Map.entry("receivers", NAME),
            Map.entry("resourceClaims", NAME),
            Map.entry("roles", NAME),
            Map.entry("routes", List.of(List.of("match"))),
            Map.entry("schedulingGates", NAME),
            Map.entry("secrets", NAME),
            Map.entry("sidecars", NAME),
            Map.entry("subjects", List.of(List.of("kind", "namespace", "name"), List.of("kind", "name"))),
            Map.entry("topologySpreadConstraints", List.of(List.of("topologyKey", "whenUnsatisfiable"))),
            Map.entry("variables", NAME),
            Map.entry("versions", NAME),
            Map.entry("volumeClaimTemplates", List.of(List.of("metadata.name"))),
            Map.entry("volumeDevices", List.of(List.of("devicePath"))),
            Map.entry("volumeMounts", List.of(List.of("mountPath"))),
            Map.entry("volumes", NAME),
            Map.entry("webhooks", NAME));

    /** Keys that need not be written, and what they are then. */
    private static final Map<String, String> DEFAULTS = Map.of("protocol", "TCP", "namespace", "");

    private MergeKeys() {}

    /**
     * The items of two versions of a list by their keys, both by the same ones.
     *
     * @param list name of the list
     */
    static Optional<Keyed> of(String list, JsonNode was, JsonNode now) {
        for (List<String> keys : BY_LIST.getOrDefault(list, List.of())) {
            Optional<Map<String, JsonNode>> before = items(was, keys);
            Optional<Map<String, JsonNode>> after = items(now, keys);
            if (before.isPresent() && after.isPresent()) {
                return Optional.of(new Keyed(before.get(), after.get()));
            }
        }
        return Optional.empty();
    }

    /** The items by their keys, in order. */
    record Keyed(Map<String, JsonNode> was, Map<String, JsonNode> now) {}

    private static Optional<Map<String, JsonNode>> items(JsonNode list, List<String> keys) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            if (!keys.stream().allMatch(key -> isKeyOf(item, key))) {
                return Optional.empty();
            }
            String name = keys.stream().map(key -> told(item, key)).collect(Collectors.joining(","));
            if (items.put(name, item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(items);
    }

    private static boolean isKeyOf(JsonNode item, String key) {
        JsonNode value = at(item, key);
        return value.isTextual()
                || value.isNumber()
                || (isAbsent(value) && item.isObject() && DEFAULTS.containsKey(key));
    }

    private static String told(JsonNode item, String key) {
        JsonNode value = at(item, key);
        return key + "=" + (isAbsent(value) ? DEFAULTS.get(key) : value.asText());
    }

    private static JsonNode at(JsonNode item, String key) {
        JsonNode value = item;
        for (String name : key.split("\\.", -1)) {
            value = value.isObject() ? value.path(name) : MissingNode.getInstance();
        }
        return value;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
