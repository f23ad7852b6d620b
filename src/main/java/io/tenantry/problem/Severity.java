package io.tenantry.problem;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** Nothing is written while one of these stands. */
    ERROR,
    /** Shown, and lets the work go on. */
    WARNING
}
