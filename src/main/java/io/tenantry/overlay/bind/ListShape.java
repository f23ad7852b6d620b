package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Sequence;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath.Index;
import io.tenantry.problem.ComponentPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param item what each of its values is
 */
record ListShape(Shape item) implements Shape {

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Sequence sequence)) {
            return refuse(tree, slot, findings);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Slot place = Slot.of(slot.name() + "[" + i + "]");
            item.bind(sequence.items().get(i), place, findings).ifPresent(values::add);
        }
        return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a list";
    }

    @Override
    public Optional<Object> whenAbsent() {
        return Optional.of(List.of());
    }

    @Override
    public Optional<Place> step(Tree tree, Step step) {
        return tree instanceof Sequence sequence
                        && step instanceof Index index
                        && index.position() < sequence.items().size()
                ? Optional.of(new Place(item, sequence.items().get(index.position())))
                : Optional.empty();
    }
}
