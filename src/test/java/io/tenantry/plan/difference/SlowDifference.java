package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The slow and obvious way to compare: both sides as a set of lines, one for each scalar and each empty container, each
 * with the whole way to it. Nothing is taken from what it is compared with. It knows lists of names only.
 */
final class SlowDifference {

    private static final List<String> BY_NAME = List.of("containers", "env", "volumes");

    private SlowDifference() {}

    /** The lines that only one of the two has. */
    static NavigableSet<String> between(JsonNode was, JsonNode now) {
        NavigableSet<String> before = lines(was, now);
        NavigableSet<String> after = lines(now, was);
        NavigableSet<String> difference = new TreeSet<>();
        before.stream()
                .filter(line -> !after.contains(line))
                .map(line -> "- " + line)
                .forEach(difference::add);
        after.stream()
                .filter(line -> !before.contains(line))
                .map(line -> "+ " + line)
                .forEach(difference::add);
        return difference;
    }

    private static NavigableSet<String> lines(JsonNode node, JsonNode other) {
        NavigableSet<String> lines = new TreeSet<>();
        add("", "", node, other, lines);
        return lines;
    }

    private static void add(String path, String name, JsonNode node, JsonNode other, NavigableSet<String> lines) {
        if (node.isNull() || node.isMissingNode()) {
            return;
        }
        if (!node.isContainerNode()) {
            lines.add(path + " = " + node);
            return;
        }
        lines.add(path + " is " + (node.isObject() ? "map" : "list"));
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            path + "/" + field.getKey(),
                            field.getKey(),
                            field.getValue(),
                            other.path(field.getKey()),
                            lines));
            return;
        }
        boolean named = BY_NAME.contains(name) && other.isArray() && isNamed(node) && isNamed(other);
        for (int i = 0; i < node.size(); i++) {
            JsonNode item = node.get(i);
            if (named) {
                add(path + "/" + item.path("name").asText(), "", item, find(other, item), lines);
            } else {
                add(path + "/" + i, "", item, other.path(i), lines);
            }
        }
    }

    private static JsonNode find(JsonNode list, JsonNode wanted) {
        for (JsonNode item : list) {
            if (item.path("name").asText().equals(wanted.path("name").asText())) {
                return item;
            }
        }
        return list.path(-1);
    }

    private static boolean isNamed(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.path("name").isTextual()
                    || names.contains(item.path("name").asText())) {
                return false;
            }
            names.add(item.path("name").asText());
        }
        return true;
    }
}
