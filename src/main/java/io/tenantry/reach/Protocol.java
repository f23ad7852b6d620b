package io.tenantry.reach;

/** A protocol that NetworkPolicies tell apart; in the order in which connections are written. */
public enum Protocol {
    /** Stream Control Transmission Protocol. */
    SCTP,
    /** Transmission Control Protocol; what a policy means where it names none. */
    TCP,
    /** User Datagram Protocol. */
    UDP
}
