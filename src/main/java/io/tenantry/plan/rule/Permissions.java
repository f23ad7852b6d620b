package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the rules of a Role allow, each a verb on a resource of a group, of one name or of all. */
final class Permissions {

    private static final List<String> ALL = List.of("*");

    private final SortedSet<Permission> granted = new TreeSet<>();

    private Permissions() {}

    /** Reads the {@code rules} of a Role or ClusterRole. */
    static Permissions of(JsonNode rules) {
        Permissions permissions = new Permissions();
        for (JsonNode rule : rules) {
            for (String verb : texts(rule.path("verbs"))) {
                permissions.addResources(rule, verb);
                texts(rule.path("nonResourceURLs"))
                        .forEach(url -> permissions.granted.add(new Permission(verb, "", url, "")));
            }
        }
        return permissions;
    }

    private void addResources(JsonNode rule, String verb) {
        List<String> names = texts(rule.path("resourceNames"));
        for (String group : texts(rule.path("apiGroups"))) {
            for (String resource : texts(rule.path("resources"))) {
                (names.isEmpty() ? ALL : names)
                        .forEach(name -> granted.add(new Permission(verb, group, resource, name)));
            }
        }
    }

    /** Those of these that {@code others} do not allow. */
    List<String> notIn(Permissions others) {
        return granted.stream()
                .filter(each -> !others.allow(each))
                .map(Permission::toString)
                .toList();
    }

    private boolean allow(Permission wanted) {
        return granted.contains(wanted) || granted.stream().anyMatch(each -> each.covers(wanted));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
