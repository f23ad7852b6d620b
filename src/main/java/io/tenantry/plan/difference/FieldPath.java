package io.tenantry.plan.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where in an object a field stands: {@code spec.template.spec.containers[name=api].image}.
 *
 * @param parent the way to what holds it; absent for the object itself
 * @param step the last step
 */
public record FieldPath(Optional<FieldPath> parent, Step step) {

    private static final FieldPath ROOT = new FieldPath(Optional.empty(), new Field(""));

    /** One step of the way. */
    public sealed interface Step {}

    /** Into a map. */
    public record Field(String name) implements Step {
        @Override
        public String toString() {
            return name.isEmpty() || name.matches(".*[.\\[\\]\"\\s].*") ? "[\"" + name + "\"]" : name;
        }
    }

    /** Into a list, to the item with these merge keys: {@code name=api}. */
    public record Item(String keys) implements Step {
        @Override
        public String toString() {
            return "[" + keys + "]";
        }
    }

    /** Into a list whose items have no keys; counts from 0. */
    public record Position(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** Not into a list, but to the order of its items. */
    public record Order() implements Step {
        @Override
        public String toString() {
            return "[order]";
        }
    }

    /** The object itself. */
    public static FieldPath root() {
        return ROOT;
    }

    /** One step further. */
    public FieldPath then(Step next) {
        return new FieldPath(Optional.of(this), next);
    }

    /** The names of the fields on the way, without the items of lists between them. */
    public List<String> names() {
        return steps().stream()
                .filter(Field.class::isInstance)
                .map(each -> ((Field) each).name())
                .toList();
    }

    /** The steps from the object down to here. */
    public List<Step> steps() {
        Deque<Step> steps = new ArrayDeque<>();
        for (FieldPath path = this; path.parent.isPresent(); path = path.parent.get()) {
            steps.addFirst(path.step);
        }
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step each : steps()) {
            String shown = each.toString();
            text.append(text.isEmpty() || shown.startsWith("[") ? "" : ".").append(shown);
        }
        return text.toString();
    }
}
