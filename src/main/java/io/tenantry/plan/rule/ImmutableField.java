package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;

/**
 * A field that the API server lets nobody change.
 *
 * @param kind of the object, as {@code StatefulSet.apps}
 * @param pointer where it stands
 * @param otherwise what it is where it is not written; empty where it is nothing then
 * @param impact what it takes to have it changed all the same: the object deleted and made again
 * @param advice what to do instead
 */
record ImmutableField(String kind, String pointer, String otherwise, Impact impact, String advice) {

    boolean isChanged(ObjectChange.Changed change) {
        JsonNode was = change.was().at(pointer);
        JsonNode now = change.now().at(pointer);
        return !isSameByDefault(was, now) && !Difference.isNone(was, now);
    }

    /** As a person writes it: {@code spec.selector}. */
    String field() {
        return pointer.substring(1).replace('/', '.');
    }

    private boolean isSameByDefault(JsonNode was, JsonNode now) {
        return !otherwise.isEmpty()
                && !was.isContainerNode()
                && !now.isContainerNode()
                && written(was).equals(written(now));
    }

    private String written(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? otherwise : node.asText();
    }
}
