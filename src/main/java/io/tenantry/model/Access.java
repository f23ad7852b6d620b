package io.tenantry.model;

import java.util.Locale;

/** What a connection to a database may do there; each level is a role of its own. */
public enum Access {
    /** Everything within the database, its schema included: what runs migrations. */
    OWNER,
    /** Reads and changes rows, not the schema. */
    READ_WRITE,
    /** Reads rows. */
    READ_ONLY;

    /** As overlays and the names of objects write it: {@code owner}, {@code read-write}, {@code read-only}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
