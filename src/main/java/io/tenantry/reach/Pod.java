package io.tenantry.reach;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A pod, as policies see it.
 *
 * @param workload what owns it
 * @param labels its labels
 * @param namedPorts what its containers call their ports; one name may mean several
 * @param network whose network it is on
 */
public record Pod(Workload workload, Map<String, String> labels, Map<String, PortSet> namedPorts, Network network) {

    /** Whose network a pod is on. */
    public enum Network {
        /** One of its own, which policies rule. */
        POD,
        /** Its node's: policies do not see it, and what it sends comes from the node, which reaches all its pods. */
        NODE
    }

    public Pod {
        Objects.requireNonNull(workload, "workload");
        Objects.requireNonNull(network, "network");
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        namedPorts = Collections.unmodifiableMap(new TreeMap<>(namedPorts));
    }

    /** Where it is. */
    public String namespace() {
        return workload.namespace();
    }
}
