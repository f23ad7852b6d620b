package io.tenantry.synth;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = part -> {};

    /** {@code part} is being rendered. */
    void rendering(String part);
}
