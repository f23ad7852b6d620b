package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath.Step;
import java.util.Optional;

/**
 * A value that may be left out.
 *
 * @param value what it is when it is there
 */
record OptionalShape(Shape value) implements Shape {

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        Optional<Object> fallback = slot.fallback().flatMap(optional -> (Optional<?>) optional);
        return value.bind(tree, slot.withFallback(fallback), findings).map(Optional::of);
    }

    @Override
    public String expected() {
        return value.expected();
    }

    @Override
    public Optional<Object> whenAbsent() {
        return Optional.of(Optional.empty());
    }

    @Override
    public Optional<Place> step(Tree tree, Step step) {
        return value.step(tree, step);
    }
}
