package io.tenantry.model;

import java.util.Optional;

/**
 * What watches over the cluster beside the API server's own admission. Nothing of it is there unless it is said.
 *
 * @param falco tells of what programs do that none should
 * @param gatekeeper refuses what breaks a policy of the organization's
 */
@ModelRecord
public record Guards(Optional<Falco> falco, Optional<Gatekeeper> gatekeeper) {

    /**
     * Falco on every node, by eBPF.
     *
     * @param resources of each pod
     */
    @ModelRecord
    public record Falco(Resources resources) {

        /** The figures of its chart. */
        public static GuardsFalcoBuilder defaults() {
            return GuardsFalcoBuilder.builder().resources(Resources.of("100m", "512Mi", "1", "1Gi"));
        }
    }

    /**
     * Open Policy Agent's Gatekeeper.
     *
     * @param replicas of its webhook
     */
    @ModelRecord
    public record Gatekeeper(Replicas replicas) {

        /** Two pods: while none answers, what it would have refused comes in. */
        public static GuardsGatekeeperBuilder defaults() {
            return GuardsGatekeeperBuilder.builder().replicas(new Replicas(2));
        }
    }

    /** Nothing. */
    public static GuardsBuilder defaults() {
        return GuardsBuilder.builder();
    }
}
