package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.InvalidModelException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value: text, a number, a boolean, or a type of the model that is written as one.
 *
 * @param expected what it is called in an error
 * @param reader makes the value, or throws what is wrong as an {@link InvalidModelException}
 */
record ScalarShape(String expected, Function<Scalar, Object> reader) implements Shape {

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Scalar scalar)) {
            return refuse(tree, slot, findings);
        }
        try {
            return Optional.of(reader.apply(scalar));
        } catch (InvalidModelException invalid) {
            invalid.violations()
                    .forEach(violation -> findings.error(
                            "overlay-value",
                            scalar.location(),
                            slot.name() + ": " + violation.what(),
                            "expected " + violation.expected()));
            return Optional.empty();
        }
    }
}
