package io.tenantry.overlay.bind;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A default as an overlay would write it, on one line; empty where it would write nothing. */
final class WrittenDefault {

    private WrittenDefault() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(WrittenDefault::of).orElse("");
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(WrittenDefault::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? ""
                    : map.entrySet().stream()
                            .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                            .sorted()
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof Duration duration) {
            return duration.toString().substring(2).toLowerCase(Locale.ROOT);
        }
        return isMap(value) ? record((Record) value) : value.toString();
    }

    /** Whether overlays write it as a map: what has a text of its own they write as that. */
    private static boolean isMap(Object value) {
        return value instanceof Record && !(new Shapes(Map.of()).of(value.getClass()) instanceof ScalarShape);
    }

    private static String record(Record record) {
        String map = Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component.getName() + ": " + of(read(component, record)))
                .filter(entry -> !entry.endsWith(": "))
                .collect(Collectors.joining(", ", "{", "}"));
        Class<?> parent = record.getClass().getEnclosingClass();
        if (parent == null || !parent.isSealed() || !parent.isInstance(record)) {
            return map;
        }
        String name = record.getClass().getSimpleName();
        String key = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return map.equals("{}") ? key : "{" + key + ": " + map + "}";
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
