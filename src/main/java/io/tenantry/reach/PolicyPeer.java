package io.tenantry.reach;

import java.util.Objects;
import java.util.Optional;

/** The other end of a policy's rule. */
public sealed interface PolicyPeer {

    /**
     * Pods of the cluster.
     *
     * @param namespaces picks their namespaces; absent for the policy's own
     * @param pods picks them there
     */
    record Pods(Optional<LabelSelector> namespaces, LabelSelector pods) implements PolicyPeer {
        public Pods {
            Objects.requireNonNull(namespaces, "namespaces");
            Objects.requireNonNull(pods, "pods");
        }
    }

    /** Addresses that are no pods'. */
    record Outside(Intervals addresses) implements PolicyPeer {
        public Outside {
            Objects.requireNonNull(addresses, "addresses");
        }
    }
}
