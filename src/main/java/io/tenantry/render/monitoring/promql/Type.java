package io.tenantry.render.monitoring.promql;

/** What a part of an expression gives. */
enum Type {
    /** One number. */
    SCALAR,
    /** A number for each of some series. */
    VECTOR,
    /** Several numbers in time for each of some series. */
    RANGE,
    /** A text. */
    STRING
}
