package io.tenantry.model;

/**
 * Stakater's Reloader, which replaces pods when a Secret changes that they read: a certificate that was renewed, a password
 * that was sealed anew, what a store outside holds now. It reads every Secret of the spaces that run something, and changes
 * their workloads.
 *
 * @param resources of its pod
 */
@ModelRecord
public record Reloader(Resources resources) {

    /** 20m and 96Mi: it remembers a digest of each Secret, not what is in it. */
    public static ReloaderBuilder defaults() {
        return ReloaderBuilder.builder().resources(Resources.of("20m", "96Mi", "200m", "192Mi"));
    }
}
