package io.tenantry.overlay.bind;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * One of the records that a choice is between.
 *
 * @param name its key in YAML
 * @param type its class
 * @param shape what it looks like
 */
record Alternative(String name, Class<?> type, Shape shape) {

    /** The key of its first component, by which it can be recognized if no other alternative begins so. */
    Optional<String> firstKey() {
        return shape instanceof RecordShape record ? record.firstKey() : Optional.empty();
    }

    /** Whether all of {@code keys} are components of it. */
    boolean knows(Collection<String> keys) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .containsAll(keys);
    }
}
