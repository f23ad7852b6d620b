package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;

/**
 * A field that the API server lets nobody change.
 *
 * @param kind of the object, as {@code StatefulSet.apps}
 * @param pointer where it stands
 * @param unwritten what it is where it is not written
 * @param impact what it takes to have it changed all the same: the object deleted and made again
 * @param advice what to do instead
 */
record ImmutableField(String kind, String pointer, Unwritten unwritten, Impact impact, String advice) {

    boolean isChanged(ObjectChange.Changed change) {
        JsonNode was = change.was().at(pointer);
        JsonNode now = change.now().at(pointer);
        return !Difference.isNone(was, now) && !unwritten.allows(was, now);
    }

    /** As a person writes it: {@code spec.selector}. */
    String field() {
        return pointer.substring(1).replace('/', '.');
    }
}
