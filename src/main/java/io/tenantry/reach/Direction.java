package io.tenantry.reach;

/** A policy's direction, as the pods that it selects see it. */
public enum Direction {
    /** Connections that are opened to them. */
    INGRESS,
    /** Connections that they open. */
    EGRESS
}
