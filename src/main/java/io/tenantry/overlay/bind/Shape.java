package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Tree;
import io.tenantry.overlay.tree.Unread;
import io.tenantry.problem.ComponentPath.Step;
import java.util.Optional;

/** What a type of the model looks like in YAML. */
public sealed interface Shape
        permits ScalarShape, EnumShape, OptionalShape, ListShape, MapShape, RecordShape, ChoiceShape {

    /**
     * Makes a value.
     *
     * @param tree what the overlays say
     * @param slot what the value is for
     * @param findings is told all that is wrong
     * @return absent when no value could be made
     */
    Optional<Object> bind(Tree tree, Slot slot, Findings findings);

    /** What a tree has to be, in the words of an error: {@code a list}. */
    String expected();

    /** The value where the overlays say nothing; absent when they must say something. */
    default Optional<Object> whenAbsent() {
        return Optional.empty();
    }

    /** One step down from {@code tree}; absent when there is nothing there. */
    default Optional<Place> step(Tree tree, Step step) {
        return Optional.empty();
    }

    /** Reports that {@code tree} is of another kind. */
    default Optional<Object> refuse(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Unread)) {
            findings.error(
                    "overlay-type", tree.location(), slot.name() + " is " + tree.kind(), "expected " + expected());
        }
        return Optional.empty();
    }
}
