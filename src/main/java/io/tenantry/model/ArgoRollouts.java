package io.tenantry.model;

/**
 * Argo Rollouts, whose controller replaces versions step by step and asks Prometheus whether to go on.
 *
 * @param replicas of the controller; one leads
 */
@ModelRecord
public record ArgoRollouts(Replicas replicas) {

    /** Two: an update goes on while a node is drained. */
    public static ArgoRolloutsBuilder defaults() {
        return ArgoRolloutsBuilder.builder().replicas(new Replicas(2));
    }
}
