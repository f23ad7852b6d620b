package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of several words.
 *
 * @param constants by their name in kebab case, in the order of their declaration
 */
record EnumShape(Map<String, Object> constants) implements Shape {

    static EnumShape of(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new EnumShape(Collections.unmodifiableMap(constants));
    }

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Scalar scalar)) {
            return refuse(tree, slot, findings);
        }
        Optional<Object> constant = Optional.ofNullable(constants.get(scalar.text()));
        if (constant.isEmpty()) {
            findings.error(
                    "overlay-value",
                    scalar.location(),
                    slot.name() + ": " + Quoted.of(scalar.text()) + " is none of the choices",
                    Nearest.hint(scalar.text(), constants.keySet()) + "expected " + expected());
        }
        return constant;
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", constants.keySet());
    }
}
