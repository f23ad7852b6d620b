package io.tenantry.model;

/** What a connection to a database may do there; each level is a role of its own. */
public enum Access {
    /** Everything within the database, its schema included: what runs migrations. */
    OWNER,
    /** Reads and changes rows, not the schema. */
    READ_WRITE,
    /** Reads rows. */
    READ_ONLY
}
