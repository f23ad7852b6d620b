package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;

/** A value in an overlay, as one file has it or as several make it together. */
public sealed interface Tree permits Mapping, Sequence, Scalar, Removal, Unread {

    /**
     * Where a reader of an error should look: the value itself or, for a map or list that begins below its key, the
     * key.
     */
    Location location();

    /** What this is, in the words of an error: {@code a map}. */
    String kind();

    /**
     * This value with an overlay laid on it: maps merge deeply, a removal takes away, everything else replaces.
     *
     * @param overlay wins where both say something
     */
    default Tree overlaidBy(Tree overlay) {
        return overlay instanceof Removal removal ? removal.of(this) : overlay;
    }
}
