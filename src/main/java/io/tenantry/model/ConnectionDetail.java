package io.tenantry.model;

/** What a program has to know of a server to come to it, each in an environment variable of its own. */
public enum ConnectionDetail {
    /** Where it is. */
    HOST,
    /** Its TCP port. */
    PORT,
    /** The database there. */
    NAME,
    /** As whom to come. */
    USER,
    /** The password of that user, or of the server. */
    PASSWORD,
    /** How much TLS, in libpq's words. */
    SSLMODE,
    /** Whether TLS. */
    TLS,
    /** Below which entry of a directory everything stands. */
    BASE_DN,
    /** As which entry of a directory to come. */
    BIND_DN
}
