package io.tenantry.plan.difference;

import java.util.Locale;

/** What becomes of an object itself. */
public enum Action {
    /** It is new. */
    ADDED,
    /** It stays, not as it was. */
    CHANGED,
    /** It stays as it was, and something else does something to it. */
    AFFECTED,
    /** It goes. */
    REMOVED;

    /** As a person writes it: {@code removed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
