package io.tenantry.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference of two versions of something: what is not as it was, by path. The order of keys does not matter, a null
 * is as good as nothing, a number is what it amounts to. Items of lists are matched by {@link MergeKeys}, by position
 * where they have none.
 */
public final class Difference {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final List<FieldChange> changes = new ArrayList<>();

    private Difference() {}

    /** All that is not as it was, by path; what is new or gone as a whole is told as a whole. */
    public static List<FieldChange> between(JsonNode was, JsonNode now) {
        Difference difference = new Difference();
        difference.compare(FieldPath.root(), was, now);
        return List.copyOf(difference.changes);
    }

    /** Whether the two mean the same. */
    public static boolean isNone(JsonNode was, JsonNode now) {
        return was.equals(now) || between(was, now).isEmpty();
    }

    private void compare(FieldPath path, JsonNode was, JsonNode now) {
        if (was.isObject() && now.isObject()) {
            fields(path, was, now);
        } else if (was.isArray() && now.isArray()) {
            items(path, was, now);
        } else if (!isSame(was, now)) {
            changes.add(new FieldChange(path, was, now));
        }
    }

    private void fields(FieldPath path, JsonNode was, JsonNode now) {
        NavigableSet<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(path.then(new FieldPath.Field(name)), was.path(name), now.path(name));
        }
    }

    private void items(FieldPath path, JsonNode was, JsonNode now) {
        MergeKeys.of(nameOf(path), was, now)
                .ifPresentOrElse(keyed -> byKeys(path, keyed.was(), keyed.now()), () -> byPosition(path, was, now));
    }

    private static String nameOf(FieldPath path) {
        return path.step() instanceof FieldPath.Field field ? field.name() : "";
    }

    private void byKeys(FieldPath path, Map<String, JsonNode> was, Map<String, JsonNode> now) {
        NavigableSet<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            compare(path.then(new FieldPath.Item(key)), was.getOrDefault(key, NOTHING), now.getOrDefault(key, NOTHING));
        }
        ArrayNode orderWas = common(was, now.keySet());
        ArrayNode orderNow = common(now, was.keySet());
        if (!orderWas.equals(orderNow)) {
            changes.add(new FieldChange(path.then(new FieldPath.Order()), orderWas, orderNow));
        }
    }

    private static ArrayNode common(Map<String, JsonNode> items, Set<String> others) {
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        items.keySet().stream().filter(others::contains).forEach(keys::add);
        return keys;
    }

    private void byPosition(FieldPath path, JsonNode was, JsonNode now) {
        for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
            compare(path.then(new FieldPath.Position(i)), was.path(i), now.path(i));
        }
    }

    private static boolean isSame(JsonNode was, JsonNode now) {
        if (isAbsent(was) || isAbsent(now)) {
            return isAbsent(was) && isAbsent(now);
        }
        boolean numbers = was.isNumber() && now.isNumber();
        return numbers ? isSameNumber(was, now) : was.equals(now);
    }

    private static boolean isSameNumber(JsonNode was, JsonNode now) {
        return was.equals(now) || was.decimalValue().compareTo(now.decimalValue()) == 0;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
