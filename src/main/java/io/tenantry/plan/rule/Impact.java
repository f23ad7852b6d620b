package io.tenantry.plan.rule;

import java.util.Locale;

/** What a change does to those who use what is changed; from the least to the worst. */
public enum Impact {
    /** Nobody notices. */
    SAFE,
    /** Pods are replaced, or something is down for as long as that takes. */
    RESTART,
    /**
     * Somebody cannot reach, read or do any more what they could; or, just as bad for whom it protected, others can who
     * could not, or nothing keeps data any more that another mistake would lose.
     */
    ACCESS_LOSS,
    /** Data is deleted, or is left where nothing of what is declared reads, keeps or backs it up any more. */
    DATA_LOSS;

    /** As a person writes it: {@code data-loss}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The worse of the two. */
    public Impact or(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
