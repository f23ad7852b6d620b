package io.tenantry.reach;

import java.util.Objects;
import java.util.Optional;

/**
 * Pods that a peer of a policy picks, wherever the policy stands.
 *
 * @param namespace the one namespace, where the peer names none by its labels
 * @param namespaces picks the namespaces otherwise
 * @param pods picks the pods there
 */
record PodSelection(Optional<String> namespace, Optional<LabelSelector> namespaces, LabelSelector pods) {

    PodSelection {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(namespaces, "namespaces");
        Objects.requireNonNull(pods, "pods");
    }

    static PodSelection of(Policy policy, PolicyPeer.Pods peer) {
        return new PodSelection(
                peer.namespaces().isPresent() ? Optional.empty() : Optional.of(policy.namespace()),
                peer.namespaces(),
                peer.pods());
    }
}
