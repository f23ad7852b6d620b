package io.tenantry.model;

/** What an environment is for, and so how careful Tenantry is with it. */
public enum Purpose {
    /** Throw-away data on somebody's laptop; the only place where a secret may stand in plain text. */
    DEVELOPMENT,
    /** Holds what must not leak or be lost; staging counts as such. */
    PRODUCTION
}
