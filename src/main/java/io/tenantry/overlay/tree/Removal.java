package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;
import java.util.Optional;

/**
 * {@code null}, which takes away what an overlay below gave. It stays in the merged tree, so that what is missing
 * because of it can be told at its place.
 *
 * @param location where it is given
 * @param removed where the thing stood that it took away; absent when there was none
 */
public record Removal(Location location, Optional<Location> removed) implements Tree {

    /** A removal as one file has it. */
    public Removal(Location location) {
        this(location, Optional.empty());
    }

    /** This removal laid on {@code below}. */
    Removal of(Tree below) {
        return new Removal(
                location, below instanceof Removal earlier ? earlier.removed : Optional.of(below.location()));
    }

    @Override
    public String kind() {
        return "empty";
    }
}
