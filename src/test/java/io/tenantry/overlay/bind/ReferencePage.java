package io.tenantry.overlay.bind;

import io.tenantry.model.Derived;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key of the overlays, from the records that they are bound to: what it holds, its default, what it means. */
final class ReferencePage {

    private final Shapes shapes = new Shapes(Map.of());
    private final RecordDocs docs = new RecordDocs();
    private final Map<Class<?>, Set<String>> unwritten;
    private final Set<Class<?>> known = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();

    /** @param unwritten components that nobody writes, by record */
    ReferencePage(Map<Class<?>, Set<String>> unwritten) {
        this.unwritten = unwritten;
    }

    /** A section for {@code first} and for each record that is reached from it, in the order in which they are met. */
    String from(Class<?> first) {
        meet(first);
        StringBuilder page = new StringBuilder();
        while (!waiting.isEmpty()) {
            page.append(section(waiting.remove()));
        }
        return page.toString();
    }

    private void meet(Class<?> record) {
        if (known.add(record)) {
            waiting.add(record);
        }
    }

    private String section(Class<?> record) {
        RecordType type = new RecordType(record, shapes);
        Map<String, RecordComponent> declared = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        String rows = type.components().stream()
                .filter(component -> !component.isKey())
                .filter(component -> !unwritten.getOrDefault(record, Set.of()).contains(component.name()))
                .map(component -> "| `" + component.name() + "` | "
                        + value(declared.get(component.name()).getGenericType()) + " | " + whenUntold(component) + " | "
                        + docs.of(record, component.name()) + " |\n")
                .collect(Collectors.joining());
        return "\n## " + title(record) + "\n\n" + docs.of(record) + "\n"
                + (rows.isEmpty() ? "" : "\n| key | holds | without it | |\n|---|---|---|---|\n" + rows);
    }

    private String value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String last = value(arguments[arguments.length - 1]);
            if (generic.getRawType() == Optional.class) {
                return last;
            }
            return (generic.getRawType() == List.class ? "list of " : "map of ") + last;
        }
        Class<?> plain = (Class<?>) type;
        Shape shape = shapes.of(plain);
        if (shape instanceof RecordShape) {
            meet(plain);
            return link(title(plain), plain);
        }
        return shape instanceof ChoiceShape
                ? permitted(plain)
                        .filter(alternative -> !alternative.isAnnotationPresent(Derived.class))
                        .map(this::choice)
                        .collect(Collectors.joining(" or "))
                : shape.expected();
    }

    private String choice(Class<?> alternative) {
        if (!(shapes.of(alternative) instanceof RecordShape)) {
            return shapes.of(alternative).expected();
        }
        meet(alternative);
        return link("`" + key(alternative) + "`", alternative);
    }

    /** In the order of their names: that of a class file is whichever the compiler came by first. */
    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .flatMap(ReferencePage::permitted)
                : Stream.of(type);
    }

    private String whenUntold(Component component) {
        if (component.isPerhapsUntold()
                || (component.byDefault().isEmpty()
                        && component.shape().whenAbsent().isEmpty())) {
            return "must be said";
        }
        String text = component.byDefault().map(WrittenDefault::of).orElse("");
        return text.isEmpty() ? "none" : "`" + text + "`";
    }

    private static String link(String text, Class<?> record) {
        return "[" + text + "](#" + title(record).toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }

    /** {@code Postgres.CloudNativePg}. */
    private static String title(Class<?> record) {
        return record.getEnclosingClass() == null
                ? record.getSimpleName()
                : title(record.getEnclosingClass()) + "." + record.getSimpleName();
    }

    private static String key(Class<?> record) {
        String name = record.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
