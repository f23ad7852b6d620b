package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.ComponentPath.Step;
import io.tenantry.problem.Location;
import java.util.Optional;

/**
 * A part of a tree, and what it is read as.
 *
 * @param shape what it is read as
 * @param tree what the overlays say
 */
public record Place(Shape shape, Tree tree) {

    /** Where the thing at the end of {@code path} is given or, when it is not, the nearest thing around it that is. */
    public Location locate(ComponentPath path) {
        Place nearest = this;
        for (Step step : path.steps()) {
            Optional<Place> next = nearest.shape.step(nearest.tree, step);
            if (next.isEmpty()) {
                break;
            }
            nearest = next.get();
        }
        return nearest.tree.location();
    }
}
