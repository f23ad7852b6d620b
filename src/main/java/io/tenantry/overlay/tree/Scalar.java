package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;

/**
 * Text, a number or a boolean: which of them is for its reader to say.
 *
 * @param location where it is given
 * @param text as written, without quotes and escapes: {@code 1.10} is not 1.1
 * @param plain whether it stands without quotes, so that another YAML reader would guess its type
 */
public record Scalar(Location location, String text, boolean plain) implements Tree {

    @Override
    public String kind() {
        return "a single value";
    }
}
