package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;
import java.util.List;

/**
 * A list.
 *
 * @param location where it is given
 * @param items its values, in order
 */
public record Sequence(Location location, List<Tree> items) implements Tree {

    public Sequence {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
