package io.tenantry.reach;

import io.tenantry.manifest.Manifest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A NetworkPolicy.
 *
 * @param source the object
 * @param namespace where it stands
 * @param pods picks the pods there that it is about
 * @param rules what it opens for them, by each direction that it closes; a direction that is missing stays as it is
 * @param references rules as they are written, whether their direction counts or not
 */
public record Policy(
        Manifest source,
        String namespace,
        LabelSelector pods,
        Map<Direction, List<PolicyRule>> rules,
        Map<Direction, List<PolicyRule>> references) {

    public Policy {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(pods, "pods");
        rules = copy(rules);
        references = copy(references);
    }

    private static Map<Direction, List<PolicyRule>> copy(Map<Direction, List<PolicyRule>> rules) {
        Map<Direction, List<PolicyRule>> copy = new EnumMap<>(Direction.class);
        rules.forEach((direction, each) -> copy.put(direction, List.copyOf(each)));
        return Collections.unmodifiableMap(copy);
    }

    /** Whether it closes {@code direction} for the pods that it selects. */
    public boolean closes(Direction direction) {
        return rules.containsKey(direction);
    }

    /** As {@code shop/default-deny}. */
    @Override
    public String toString() {
        return namespace + "/" + source.name();
    }
}
