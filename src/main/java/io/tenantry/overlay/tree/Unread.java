package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;

/**
 * A value that YAML has and overlays have not, such as an alias: reported when it was read, and nothing more is said of
 * it.
 *
 * @param location where it is given
 */
public record Unread(Location location) implements Tree {

    @Override
    public String kind() {
        return "not readable";
    }
}
